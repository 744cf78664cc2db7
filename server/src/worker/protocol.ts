import type { Engine } from '../engine';

/** The engine's methods, as they are called across threads. */
export const METHODS = [
  'setOptions',
  'setVocabulary',
  'analyze',
  'index',
  'add',
  'addPacked',
  'remove',
  'clear',
  'size',
  'relate',
  'explain',
  'baselineRanks',
  'incoming',
  'proposeTerms',
  'setFormerTitles',
  'resolveLines',
  'linesNear',
] as const satisfies readonly (keyof Engine)[];

export type Method = (typeof METHODS)[number];

/** One call of a method. */
export interface Request {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** What became of a call; an error crosses as its name and its sentence. */
export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };
