import { AI } from './ai';
import { BLOCKCHAIN } from './blockchain';
import { CHINA } from './china';
import { JAPAN } from './japan';
import { SOUTH_KOREA } from './south-korea';
import type { BuiltInNames } from './lists';

/** The names of each seeded topic, by its key. */
export const BUILT_IN_NAMES: ReadonlyMap<string, BuiltInNames> = new Map([
  ['japan', JAPAN],
  ['china', CHINA],
  ['south-korea', SOUTH_KOREA],
  ['blockchain', BLOCKCHAIN],
  ['ai', AI],
]);
