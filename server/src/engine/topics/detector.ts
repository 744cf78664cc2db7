import { Trie, spellings } from '../matching';
import type { TopicEntry } from '../model';
import { hasTraditional, lettersOf, simplified, toScanText, withoutInvisible } from '../text';
import type { Letters } from '../text';
import { Meanings, SURE, type Meaning } from './meanings';
import { BUILT_IN_NAMES, JOINT_NAMES, ORDINARY_WORDS, type BuiltInNames } from './names';
import { parentsAmong, placesAmong } from './places';

/** Topics ready to be looked for; made once, used for many articles. */
export interface TopicDetector {
  readonly locale: string;
  /** By which letters names and texts are compared. */
  readonly letters: Letters;
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
  const letters = lettersOf(locale);
  const meanings = new Meanings(letters);
  for (const topic of topics) {
    addOwnNames(meanings, topic, letters);
    addBuiltInNames(meanings, topic, letters);
  }
  addJointNames(meanings, topics, letters);
  meanings.sort();
  const parents = parentsAmong(topics);
  return {
    locale,
    letters,
    meanings,
    byKey: byKeyOf(topics),
    exceptions: exceptionsOf(topics, letters),
    parents,
    places: placesAmong(topics, parents),
  };
};

const builtInOf = ({ key }: TopicEntry): BuiltInNames | undefined =>
  key === null ? undefined : BUILT_IN_NAMES.get(key);

/** A name as it is compared with others: capitals, width and gaps make no difference, nor in Chinese which letters it is in. */
const folded = (name: string, letters: Letters): string => {
  const { text } = toScanText(name.trim());
  return letters === 'simplified' ? simplified(text) : text;
};

const foldedNames = (names: readonly string[] = [], letters: Letters): ReadonlySet<string> =>
  new Set(names.map((name) => folded(name, letters)));

/**
 * Built-in names of simplified letters are found in traditional ones too. What has a traditional letter is given in
 * simplified ones beside, or is Japanese: 東証, the exchange, is no 东证, a broker.
 */
const isAsWritten = (name: string): boolean => hasTraditional(name);

/** `IT`, `AI`, `EU`: in small letters often another word. */
const isShortAcronym = (name: string): boolean => /^\p{Lu}{2,3}$/u.test(name);

/** `Turkey`, `Apple`: a capital tells the name from the word. */
const isOrdinary = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && ORDINARY_WORDS.has(folded(name, 'written'));

const doubtsOf = (
  builtIn: BuiltInNames | undefined,
  letters: Letters
): ReadonlyMap<string, Meaning['doubtful']> =>
  new Map(
    (builtIn?.doubtful ?? []).flatMap((one) =>
      one.names.map((name) => [folded(name, letters), one])
    )
  );

const addOwnNames = (meanings: Meanings, topic: TopicEntry, letters: Letters): void => {
  const doubts = doubtsOf(builtInOf(topic), letters);
  for (const name of [topic.name, ...topic.aliases].map(withoutInvisible)) {
    const isExact = topic.caseSensitive === true || isShortAcronym(name);
    const doubtful = doubts.get(folded(name, letters)) ?? null;
    const about = { ...SURE, topics: [topic.id], key: topic.key, doubtful };
    meanings.add(
      name,
      { ...about, isOrdinary: isOrdinary(name) },
      { rank: 0, exact: isExact ? name : null }
    );
  }
};

const addBuiltInNames = (meanings: Meanings, topic: TopicEntry, letters: Letters): void => {
  const builtIn = builtInOf(topic);
  if (builtIn === undefined) return;
  const cased = new Set(builtIn.cased);
  const without = foldedNames(topic.withoutNames, letters);
  const doubts = doubtsOf(builtIn, letters);
  const add = (names: readonly string[], more: Partial<Meaning>, rank = 1): void => {
    for (const name of names) {
      if (without.has(folded(name, letters))) continue;
      const doubtful = doubts.get(folded(name, letters)) ?? null;
      const about = { ...SURE, topics: [topic.id], key: topic.key, doubtful };
      const exact = cased.has(name) || isShortAcronym(name) ? name : null;
      const meaning = { ...about, isOrdinary: isOrdinary(name), ...more };
      meanings.add(name, meaning, { rank, exact, isAsWritten: isAsWritten(name) });
    }
  };
  add(builtIn.names, {});
  add(builtIn.marks, { isMark: true });
  for (const one of builtIn.institutions) add(one.names, { isMark: true, institutions: one });
  add(builtIn.others, { topics: [] }, 0);
  if (letters === 'written') add(builtIn.japaneseOthers ?? [], { topics: [] }, 0);
};

/** Adds the names of several topics at once, of which at least one is here. */
const addJointNames = (
  meanings: Meanings,
  topics: readonly TopicEntry[],
  letters: Letters
): void => {
  for (const { names, keys } of JOINT_NAMES) {
    for (const name of names) {
      const own = topics.filter(
        ({ key, withoutNames }) =>
          key !== null &&
          keys.includes(key) &&
          !foldedNames(withoutNames, letters).has(folded(name, letters))
      );
      if (own.length === 0) continue;
      const meaning = { ...SURE, topics: own.map(({ id }) => id) };
      meanings.add(name, meaning, { rank: 1, exact: null, isAsWritten: isAsWritten(name) });
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

const exceptionsOf = (topics: readonly TopicEntry[], letters: Letters): Trie<string> | null => {
  if (topics.every(({ exceptions = [] }) => exceptions.length === 0)) return null;
  const trie = new Trie<string>();
  for (const { id, exceptions = [] } of topics) {
    for (const phrase of exceptions) {
      for (const { text } of spellings(phrase, letters)) trie.add(text, id);
    }
  }
  return trie;
};
