import { Trie, matchTerms, spellings, type Pattern } from '../matching';
import type { Language } from '../model';
import { hasTraditional, Writing, type Letters } from '../text';
import { BUILT_IN_NAMES, type DoubtfulNames } from './names';
import type { Name, Part } from './reading';

/**
 * Leaves out names that mean something else in this article: 대전, a match, where it speaks of players; AI, the bird flu, where it
 * speaks of poultry. Another name of the same topic settles the doubt.
 *
 * @example
 * // 'AI 확산에 오리 살처분' → none; '인공지능(AI)으로 오리 돌본다' → both
 */
export const withoutOtherSenses = (
  names: readonly Name[],
  parts: readonly Part[],
  language: Language
): readonly Name[] => {
  const isDoubtful = ({ meaning: { doubtful } }: Name): boolean =>
    doubtful !== null && (doubtful.language ?? language) === language;
  if (!names.some(isDoubtful)) return names;
  const sure = new Set(names.filter((name) => !isDoubtful(name)).map(({ meaning }) => meaning.key));
  const words = tellingWordsIn(parts);
  return names.filter((name) => {
    const { key, doubtful } = name.meaning;
    if (doubtful === null || !isDoubtful(name) || sure.has(key)) return true;
    return (
      isMeant(doubtful, words) &&
      !isAmong(doubtful, parts) &&
      !names.some((one) => sameName(one, name) && isExplained(one))
    );
  });
};

const isMeant = ({ against, needs }: DoubtfulNames, words: ReadonlySet<string>): boolean =>
  !against.some((word) => words.has(word)) &&
  (needs.length === 0 || needs.some((word) => words.has(word)));

const isAmong = ({ among }: DoubtfulNames, parts: readonly Part[]): boolean =>
  among !== undefined && parts.some(({ scan }) => among.test(scan.text));

const sameName = (a: Name, b: Name): boolean => a.meaning.doubtful === b.meaning.doubtful;

/** Whether it stands in brackets behind the words that it is short for: avian influenza (AI), 조류독감(AI). */
const isExplained = ({ part: { scan }, start, end }: Name): boolean => {
  if (scan.slice(start - 1, start) !== '(' || scan.slice(end, end + 1) !== ')') return false;
  const kind = scan.kinds[start - 2];
  if (kind !== Writing.latin && scan.slice(start - 2, start - 1) !== ' ')
    return kind !== Writing.none;
  const words = scan
    .slice(0, start - 1)
    .trim()
    .split(/[^\p{L}]+/u);
  const letters = scan.slice(start, end).replace(/[^\p{L}]/gu, '');
  return (
    words
      .slice(-letters.length)
      .map((word) => word.charAt(0))
      .join('') === letters
  );
};

const createTrie = (letters: Letters): Trie<Pattern> => {
  const trie = new Trie<Pattern>();
  const all = [...BUILT_IN_NAMES.values()].flatMap(({ doubtful }) => doubtful);
  for (const word of new Set(all.flatMap(({ against, needs }) => [...against, ...needs]))) {
    const pattern = { id: word, rank: 0, exact: null, isAsWritten: hasTraditional(word) };
    for (const { text, written } of spellings(word, letters))
      trie.add(text, { ...pattern, written });
  }
  return trie;
};

const tries = new Map<Letters, Trie<Pattern>>();

const tellingWordsIn = (parts: readonly Part[]): ReadonlySet<string> => {
  const words = parts.flatMap(({ scan }) => {
    const trie = tries.get(scan.letters) ?? createTrie(scan.letters);
    tries.set(scan.letters, trie);
    return matchTerms(scan, trie);
  });
  return new Set(words.map(({ pattern }) => pattern.id));
};
