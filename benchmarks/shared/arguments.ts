import { parseArgs } from 'node:util';

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

type Values<T extends Options> = {
  readonly [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean;
};

/** Ends the run with one sentence on what is wrong with its arguments. */
export const wrongUsage = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};

/** The options of a benchmark; unknown ones end it. */
export const readArguments = <const T extends Options>(options: T): Values<T> => {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    return wrongUsage(error instanceof Error ? error.message : String(error));
  }
};
