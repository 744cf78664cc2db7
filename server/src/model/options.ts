import type { GivenOptions, Options } from './option-schema';

export type { GivenOptions, Mode, Options, SourceFields } from './option-schema';

/**
 * Best separates related articles from unrelated ones in four languages, as far as one number can; the effect of other
 * values: docs/relevance.md#the-judged-newsroom.
 */
const THRESHOLD = 0.13;

/** The values where neither the project's file nor an administrator sets one. */
export const DEFAULT_OPTIONS: Options = {
  article: true,
  sources: {},
  mode: 'automatic',
  limit: 5,
  threshold: THRESHOLD,
  urlTemplate: null,
  markers: [],
  glossary: { perTerm: 1, max: 20 },
  topics: { seed: true },
  engine: { reconcileEvery: 20 },
};

/** What is said of options. A file leaves one unsaid by undefined as well: so does an environment variable that is not set. */
const saidIn = <Given extends object>(given: Given | undefined) =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)) as {
    // Those that are undefined have just been taken out.
    [Name in keyof Given]?: Exclude<Given[Name], undefined>;
  };

/**
 * The effective options: the file's word first, then what an admin saved, then the default.
 * Lists replace one another whole; the groups (`glossary`, `topics`, `engine`) are taken option by option.
 *
 * @example
 * resolveOptions({ limit: 3 }, { limit: 8, mode: 'review' }); // limit 3, mode 'review'
 */
export const resolveOptions = (file: GivenOptions, saved: GivenOptions = {}): Options => {
  const group = <Name extends 'glossary' | 'topics' | 'engine'>(name: Name): Options[Name] => ({
    ...DEFAULT_OPTIONS[name],
    ...saidIn(saved[name]),
    ...saidIn(file[name]),
  });
  return {
    ...DEFAULT_OPTIONS,
    ...saidIn(saved),
    ...saidIn(file),
    glossary: group('glossary'),
    topics: group('topics'),
    engine: group('engine'),
  };
};
