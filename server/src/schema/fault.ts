import type { z } from '@strapi/utils';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The first thing that is wrong with a value. */
export interface Fault {
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** Where, from the whole value down; of an unknown field its own name is the last. */
  readonly path: Path;
  /** What stands there, as a sentence shows it. */
  readonly shown: string;
  /** What is allowed instead, as it stands after "must be"; for an unknown field which ones are known, '' for none. */
  readonly allowed: string;
}

/** Characters of a value that a sentence shows. */
const MAX_SHOWN = 60;

const cut = (text: string): string =>
  text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;

/** A value as a sentence names it: whoever sent a list or an object knows what is in it. */
const show = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return cut(typeof value === 'string' ? JSON.stringify(value) : String(value));
};

const valueAt = (given: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    given
  );

const shortest = (branches: readonly (readonly Issue[])[]): Issue | undefined =>
  branches.reduce((best, branch) => (branch.length < best.length ? branch : best))[0];

const toFault = (issue: Issue, given: unknown, above: Path): Fault => {
  const path = [...above, ...issue.path];
  // Of what may be one of several, what came closest was meant.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = shortest(issue.errors);
    if (closest) return toFault(closest, given, path);
  }
  const at = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
  const value = valueAt(given, at);
  const isUnknown = issue.code === 'unrecognized_keys' || issue.code === 'invalid_key';
  const kind = isUnknown ? 'unknown' : value === undefined ? 'missing' : 'wrong';
  return { kind, path: at, shown: show(value), allowed: issue.message };
};

/** What a schema says of a value: the value as it is to be believed, or the first fault. */
export const check = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown
): { readonly data: z.output<Schema> } | { readonly fault: Fault } => {
  const { success, data, error } = schema.safeParse(given);
  if (success) return { data };
  const [first] = error.issues;
  // zod says of what is wrong at least one thing.
  if (!first) throw error;
  return { fault: toFault(first, given, []) };
};

/** A path as it stands in a sentence: `glossary.max`, `sources["api::post.post"].title`, `markers[1]`. */
export const nameOf = (path: Path): string =>
  path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    const word = cut(String(key));
    if (!/^[\w-]+$/.test(word)) return `${name}[${JSON.stringify(word)}]`;
    return name === '' ? word : `${name}.${word}`;
  }, '');
