import type { Letters } from '../text';
import { titleKey } from './title-key';
import { titleWords, type TitleWord } from './title-words';

/**
 * Two titles above this are the same title reworded. Chosen so that
 * every pair of our table of different titles stays below (tests/engine/titles/titles.test.ts).
 */
export const NEAR_LIKENESS = 0.9;
/** Reworded titles are never wholly the same. */
const MAX_REWORDED = 0.99;
/** Sums of weights differ by less than this where they are meant to be equal. */
const ROUNDING = 1e-6;
/** Titles that contradict each other, however alike they look, stay below this. */
const MAX_CONTRADICTING = 0.7;
/** What a match of a cut or suffixed title counts: sure, but less so than the whole title. */
export const PARTIAL_LIKENESS = 0.97;
/** A title must share this much (full words) to be told from others; generic titles are shorter. */
const LEAST_SHARED = 4;
/** Longer titles are compared by their beginnings, which bounds the time of one comparison. */
const MAX_WORDS = 160;
/** Letters of hiragana that may stand in place of others, and that one title may have more: 始まる, が始まった. */
const MAX_KANA_PUT = 1;
const MAX_KANA_ADDED = 2;
/** From this length on, one wrong letter in a word is taken for a slip of the pen. */
const SHORTEST_MISSPELT = 7;

/** A title as it is compared; made once for each title of an index. */
export interface TitleShape {
  readonly key: string;
  readonly words: readonly TitleWord[];
  readonly weight: number;
  /** Numbers and negations, sorted. */
  readonly fixed: string;
}

/** Prepares a title for comparing. */
export const toShape = (title: string, letters: Letters = 'written'): TitleShape => {
  const words = titleWords(title, letters).slice(0, MAX_WORDS);
  return {
    key: titleKey(title, letters),
    words,
    weight: sumOf(words),
    fixed: words
      .filter(({ kind }) => kind === 'fixed')
      .map(({ text }) => text)
      .sort()
      .join(' '),
  };
};

/**
 * How alike two titles are, 0–1: twice the weight of what they share in the same order, over the weight
 * of both. Above `NEAR_LIKENESS` only lightly reworded ones; never those that differ in a number, a
 * negation or any telling word, or have two names change places.
 *
 * @example
 * titleLikeness('China plans to train 500,000 experts', 'China to train 500,000 experts'); // 0.93
 * titleLikeness('Busan city to open an exchange', 'Seoul city to open an exchange');       // 0.7
 */
export const titleLikeness = (a: string, b: string): number =>
  shapeLikeness(toShape(a), toShape(b));

/** `titleLikeness` of two prepared titles. */
export const shapeLikeness = (a: TitleShape, b: TitleShape): number => {
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  const total = a.weight + b.weight;
  if (total === 0) return 0;
  const words = withSlipsMended(a.words, b.words);
  const shared = heaviestCommon(a.words, words);
  const likeness = Math.min((2 * shared.all) / total, MAX_REWORDED);
  const isDoubtful = shared.content < LEAST_SHARED || a.fixed !== b.fixed;
  return isDoubtful || contradict(a.words, words, shared.content)
    ? Math.min(likeness, MAX_CONTRADICTING)
    : likeness;
};

const sumOf = (words: readonly TitleWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/**
 * A word that tells something stands in both titles, or they tell two things: a name or a verb more makes another
 * story of one ("Japan, China and Korea agree", "lifts ban"). Words that both hold must stand in one order, particles
 * of subject and object among them: "A sues B" is not "B sues A". Of kana that are endings as a rule, a few may be others.
 */
const contradict = (
  a: readonly TitleWord[],
  b: readonly TitleWord[],
  sharedInOrder: number
): boolean => {
  const [inA, inB] = [countsOf(a), countsOf(b)];
  let common = 0;
  for (const [text, { count, weight, kind }] of inA) {
    const other = inB.get(text);
    if (kind === 'kana' || other === undefined) continue;
    common += Math.min(count, other.count) * Math.min(weight, other.weight);
  }
  const [fewer = 0, more = 0] = [kanaBeyond(inA, inB), kanaBeyond(inB, inA)].sort((x, y) => x - y);
  if (fewer > MAX_KANA_PUT || more > MAX_KANA_ADDED) return true;
  return tellsMore(inA, inB) || tellsMore(inB, inA) || common > sharedInOrder + ROUNDING;
};

type Counts = ReadonlyMap<string, Count>;

const tellsMore = (one: Counts, other: Counts): boolean =>
  [...one].some(
    ([text, { count, kind }]) =>
      (kind === 'content' || kind === 'fixed') && count > (other.get(text)?.count ?? 0)
  );

/** How many letters of hiragana one title has that the other lacks. */
const kanaBeyond = (one: Counts, other: Counts): number =>
  [...one].reduce(
    (sum, [text, { count, kind }]) =>
      kind === 'kana' ? sum + Math.max(0, count - (other.get(text)?.count ?? 0)) : sum,
    0
  );

type Count = Pick<TitleWord, 'weight' | 'kind'> & { readonly count: number };

const countsOf = (words: readonly TitleWord[]): Map<string, Count> => {
  const counts = new Map<string, Count>();
  for (const { text, weight, kind } of words) {
    if (kind === 'function') continue;
    counts.set(text, { count: (counts.get(text)?.count ?? 0) + 1, weight, kind });
  }
  return counts;
};

const isOfGrammar = ({ kind }: TitleWord): boolean => kind === 'function' || kind === 'kana';

/** Weight of the heaviest common subsequence of two titles, in all and of its telling words. */
const heaviestCommon = (
  a: readonly TitleWord[],
  b: readonly TitleWord[]
): { all: number; content: number } => {
  let row = new Float64Array(b.length + 1);
  let contentRow = new Float64Array(b.length + 1);
  for (const left of a) {
    const next = new Float64Array(b.length + 1);
    const nextContent = new Float64Array(b.length + 1);
    for (const [j, right] of b.entries()) {
      const isSame = left.text === right.text;
      // A number in kanji weighs less than the same in digits.
      const weight = isSame ? Math.min(left.weight, right.weight) : 0;
      const content = isOfGrammar(left) ? 0 : weight;
      next[j + 1] = Math.max(next[j] ?? 0, row[j + 1] ?? 0, (row[j] ?? 0) + weight);
      nextContent[j + 1] = Math.max(
        nextContent[j] ?? 0,
        contentRow[j + 1] ?? 0,
        (contentRow[j] ?? 0) + content
      );
    }
    row = next;
    contentRow = nextContent;
  }
  return { all: row[b.length] ?? 0, content: contentRow[b.length] ?? 0 };
};

/** `b` with its misspelt words written as in `a`, or the other way round; a word that both hold is none. */
const withSlipsMended = (
  a: readonly TitleWord[],
  b: readonly TitleWord[]
): readonly TitleWord[] => {
  const [inA, inB] = [new Set(a.map(({ text }) => text)), new Set(b.map(({ text }) => text))];
  const loose = a.filter((word) => mayBeSlip(word) && !inB.has(word.text));
  if (loose.length === 0) return b;
  return b.map((word) => {
    if (!mayBeSlip(word) || inA.has(word.text)) return word;
    const meant = loose.find(({ text }) => isMisspelt(text, word.text));
    return meant ?? word;
  });
};

/** A name one letter off is another name: Changzhou and Cangzhou. */
const mayBeSlip = ({ text, kind, isName }: TitleWord): boolean =>
  kind === 'content' && isName !== true && text.length >= SHORTEST_MISSPELT;

/** One letter more, less, other or two exchanged, but not the first. */
const isMisspelt = (a: string, b: string): boolean => {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || y.slice(1) === x) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
};
