import { Trie, spellings } from '../matching';
import type { TopicEntry } from '../model';
import { toScanText, withoutInvisible } from '../text';
import { Meanings, SURE, type Meaning } from './meanings';
import { BUILT_IN_NAMES, JOINT_NAMES, ORDINARY_WORDS, type BuiltInNames } from './names';
import { parentsAmong, placesAmong } from './places';

/** Topics ready to be looked for; made once, used for many articles. */
export interface TopicDetector {
  readonly locale: string;
  readonly meanings: Meanings;
  /** Topics by the keys of the seeded ones. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** The phrases within which a name doesn't count, each with the topics that it is an exception of. */
  readonly exceptions: Trie<string> | null;
  /** Topic to its parent, where that is among the topics. */
  readonly parents: ReadonlyMap<string, string>;
  /** Topics known to be places: a dateline that names none of their names speaks against them. */
  readonly places: ReadonlySet<string>;
}

/**
 * A detector for these topics, with the built-in names of those that have a key. Names of all four
 * languages are found whatever the locale.
 *
 * @example
 * createTopicDetector([{ id: 't1', key: 'japan', name: 'Japan', aliases: [], parent: null }], 'en');
 */
export const createTopicDetector = (
  topics: readonly TopicEntry[],
  locale: string
): TopicDetector => {
  const meanings = new Meanings();
  for (const topic of topics) {
    addOwnNames(meanings, topic);
    addBuiltInNames(meanings, topic);
  }
  addJointNames(meanings, topics);
  meanings.sort();
  const parents = parentsAmong(topics);
  return {
    locale,
    meanings,
    byKey: byKeyOf(topics),
    exceptions: exceptionsOf(topics),
    parents,
    places: placesAmong(topics, parents),
  };
};

const builtInOf = ({ key }: TopicEntry): BuiltInNames | undefined =>
  key === null ? undefined : BUILT_IN_NAMES.get(key);

/** A name as it is compared with others: capitals, width and gaps make no difference. */
const folded = (name: string): string => toScanText(name.trim()).text;

/** `IT`, `AI`, `EU`: in small letters often another word. */
const isShortAcronym = (name: string): boolean => /^\p{Lu}{2,3}$/u.test(name);

/** `Turkey`, `Apple`: a capital tells the name from the word. */
const isOrdinary = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && ORDINARY_WORDS.has(folded(name));

const doubtsOf = (builtIn: BuiltInNames | undefined): ReadonlyMap<string, Meaning['doubtful']> =>
  new Map((builtIn?.doubtful ?? []).flatMap((one) => one.names.map((name) => [folded(name), one])));

const addOwnNames = (meanings: Meanings, topic: TopicEntry): void => {
  const doubts = doubtsOf(builtInOf(topic));
  for (const name of [topic.name, ...topic.aliases].map(withoutInvisible)) {
    const isExact = topic.caseSensitive === true || isShortAcronym(name);
    const doubtful = doubts.get(folded(name)) ?? null;
    const about = { ...SURE, topics: [topic.id], key: topic.key, doubtful };
    meanings.add(
      name,
      { ...about, isOrdinary: isOrdinary(name) },
      { rank: 0, exact: isExact ? name : null }
    );
  }
};

const addBuiltInNames = (meanings: Meanings, topic: TopicEntry): void => {
  const builtIn = builtInOf(topic);
  if (builtIn === undefined) return;
  const cased = new Set(builtIn.cased);
  const without = new Set((topic.withoutNames ?? []).map(folded));
  const doubts = doubtsOf(builtIn);
  const add = (names: readonly string[], more: Partial<Meaning>, rank = 1): void => {
    for (const name of names) {
      if (without.has(folded(name))) continue;
      const doubtful = doubts.get(folded(name)) ?? null;
      const about = { ...SURE, topics: [topic.id], key: topic.key, doubtful };
      const exact = cased.has(name) || isShortAcronym(name) ? name : null;
      meanings.add(name, { ...about, isOrdinary: isOrdinary(name), ...more }, { rank, exact });
    }
  };
  add(builtIn.names, {});
  add(builtIn.marks, { isMark: true });
  for (const one of builtIn.institutions) add(one.names, { isMark: true, institutions: one });
  add(builtIn.others, { topics: [] }, 0);
};

/** Adds the names of several topics at once, of which at least one is here. */
const addJointNames = (meanings: Meanings, topics: readonly TopicEntry[]): void => {
  for (const { names, keys } of JOINT_NAMES) {
    for (const name of names) {
      const own = topics.filter(
        ({ key, withoutNames = [] }) =>
          key !== null && keys.includes(key) && !withoutNames.map(folded).includes(folded(name))
      );
      if (own.length === 0) continue;
      const meaning = { ...SURE, topics: own.map(({ id }) => id) };
      meanings.add(name, meaning, { rank: 1, exact: null });
    }
  }
};

const byKeyOf = (topics: readonly TopicEntry[]): ReadonlyMap<string, readonly string[]> => {
  const byKey = new Map<string, string[]>();
  for (const { id, key } of topics) {
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return byKey;
};

const exceptionsOf = (topics: readonly TopicEntry[]): Trie<string> | null => {
  if (topics.every(({ exceptions = [] }) => exceptions.length === 0)) return null;
  const trie = new Trie<string>();
  for (const { id, exceptions = [] } of topics) {
    for (const phrase of exceptions) {
      for (const { text } of spellings(phrase)) trie.add(text, id);
    }
  }
  return trie;
};
