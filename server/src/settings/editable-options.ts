import { checkOptions, OptionError } from '../model';
import {
  optionName,
  type OptionName,
  type OptionValue,
  type OptionValues,
} from '../contracts/settings';
import type { GivenOptions } from '../model';
import { sameJson } from '../store';

/** Which options the panel may set. What takes part (`article`, `sources`) is the project's, and stands in its file. */
export const OPTION_NAMES: readonly OptionName[] = optionName.options;

/** Options that the lists follow without any text being read anew. */
const OF_LISTS: readonly OptionName[] = ['limit', 'threshold'];
/** Options by which texts are read. */
const OF_READING: readonly OptionName[] = ['markers', 'glossary.perTerm', 'glossary.max'];
/** Options that readers see at once. */
const OF_SHOWING: readonly OptionName[] = ['mode'];

/** What must be done before the lists are as an option says: nothing, connecting all, or reading all before. */
export type Work = 'nothing' | 'connect' | 'read';

const pathOf = (name: string): readonly [group: string, key?: string] => {
  const [group = '', key] = name.split('.');
  return key === undefined ? [group] : [group, key];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What somebody said of an option; undefined for nothing. */
export const valueOf = (given: object, name: OptionName): OptionValue | undefined => {
  const [group, key] = pathOf(name);
  const first: unknown = Reflect.get(given, group);
  if (key === undefined) return first as OptionValue | undefined;
  return isRecord(first) ? (first[key] as OptionValue | undefined) : undefined;
};

const put = (given: Record<string, unknown>, name: string, value: unknown): void => {
  const [group, key] = pathOf(name);
  if (key === undefined) given[group] = value;
  else given[group] = { ...(isRecord(given[group]) ? given[group] : {}), [key]: value };
};

/** Options by name, as the panel sends them, in the form of the file. */
const nest = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) put(given, name, value);
  return given;
};

/**
 * What is saved when the panel sends `values`: these, and of what was saved before that which the panel can't set
 * now, since the file fixes it.
 *
 * @throws OptionError for an option that the panel doesn't set, that the file fixes, or whose value is not allowed.
 */
export const toSaved = (
  values: Readonly<Record<string, unknown>>,
  { file, saved }: { file: GivenOptions; saved: GivenOptions }
): GivenOptions => {
  for (const name of Object.keys(values)) {
    const known = OPTION_NAMES.find((one) => one === name);
    if (!known) {
      const allowed = OPTION_NAMES.join(', ');
      throw new OptionError(`unknown option \`${name}\`; the panel sets ${allowed}.`, name);
    }
    if (valueOf(file, known) !== undefined) {
      const fixed = JSON.stringify(valueOf(file, known));
      throw new OptionError(`option \`${name}\` is fixed by the project's file: ${fixed}.`, name);
    }
  }
  const given = nest(values);
  const { article, sources } = saved;
  if (article !== undefined) given.article = article;
  if (sources !== undefined) given.sources = sources;
  for (const name of OPTION_NAMES) {
    const before = valueOf(saved, name);
    if (valueOf(file, name) !== undefined && before !== undefined) put(given, name, before);
  }
  checkOptions(given);
  return given;
};

/** The options that differ between two sets, each with its value before and after; null where nobody said any. */
export const differences = (
  before: object,
  after: object
): { readonly before: OptionValues; readonly after: OptionValues } => {
  const changed = OPTION_NAMES.filter(
    (name) => !sameJson(valueOf(before, name), valueOf(after, name))
  );
  const pick = (from: object): OptionValues =>
    Object.fromEntries(changed.map((name) => [name, valueOf(from, name) ?? null]));
  return { before: pick(before), after: pick(after) };
};

const differsIn = (names: readonly OptionName[], before: object, after: object): boolean =>
  names.some((name) => !sameJson(valueOf(before, name), valueOf(after, name)));

/** What is to do once the options in force change so. */
export const workOf = (before: object, after: object): Work => {
  if (differsIn(OF_READING, before, after)) return 'read';
  return differsIn(OF_LISTS, before, after) ? 'connect' : 'nothing';
};

/** Whether readers may see other lists by it. */
export const concernsLists = (before: object, after: object): boolean =>
  workOf(before, after) !== 'nothing' || differsIn(OF_SHOWING, before, after);
