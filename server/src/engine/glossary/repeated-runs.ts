import { compareText } from '../model';
import { isStopWord } from '../text';

/** Lengths of a Chinese compound that a reader may want explained; two characters are mostly everyday words. */
const SHORTEST_RUN = 3;
const LONGEST_RUN = 8;
/** Said as often, a run is no chance; a longer one needs to be said twice only. */
const FEWEST_SAID = 3;
const LONG = 4;
/** Different characters on either side from which a run stands by itself: 民币 is always within 人民币. */
const FEWEST_NEIGHBOURS = 2;
/** Characters of a text that are looked at; bounds the time on a book. */
const MAX_CHARACTERS = 20_000;
/** Characters that begin or end a phrase rather than a name, beside those of grammar. */
const AT_NO_END = new Set(
  Array.from(
    '一二三四五六七八九十两个年月日时天次名家位项种这那每各其也还又再更最很就才已曾正将可能会要想应该须得' +
      '说称道表示认为和或并由从向往到至自此后前中内外上下里间起来去使用进行通过开始继续需要可以没有'
  )
);

const HAN = /\p{Script=Han}+/gu;

interface Run {
  count: number;
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/**
 * The compounds that a Chinese text says again and again: runs of three to eight characters, said three times (from four
 * characters on twice), whose neighbours differ on both sides, and that are no part of a longer such run (Feng et al., Accessor Variety Criteria
 * for Chinese Word Extraction, Computational Linguistics 30, 2004).
 *
 * @example
 * repeatedRuns(['数字钱包上线。', '新的数字钱包好用。', '银行的数字钱包。']); // ['数字钱包']
 */
export const repeatedRuns = (texts: readonly string[]): string[] => {
  const runs = new Map<string, Run>();
  let left = MAX_CHARACTERS;
  for (const text of texts) {
    for (const { 0: stretch } of text.slice(0, Math.max(0, left)).matchAll(HAN))
      count(stretch, runs);
    left -= text.length;
  }
  const found = [...runs].filter(([run, seen]) => isFree(run, seen) && isNameLike(run));
  return found
    .filter(
      ([run, { count: own }]) =>
        !found.some(
          ([other, { count: more }]) => other !== run && other.includes(run) && more >= own
        )
    )
    .map(([run]) => run)
    .sort(compareText);
};

const count = (stretch: string, runs: Map<string, Run>): void => {
  const characters = Array.from(stretch);
  for (let from = 0; from < characters.length; from += 1) {
    const most = Math.min(LONGEST_RUN, characters.length - from);
    for (let length = SHORTEST_RUN; length <= most; length += 1) {
      const run = characters.slice(from, from + length).join('');
      const seen = runs.get(run) ?? { count: 0, before: new Set(), after: new Set() };
      seen.count += 1;
      // Where a stretch ends every time is a neighbour of its own.
      seen.before.add(characters[from - 1] ?? `^${seen.count}`);
      seen.after.add(characters[from + length] ?? `$${seen.count}`);
      runs.set(run, seen);
    }
  }
};

const isFree = (run: string, { count: said, before, after }: Run): boolean =>
  said >= (run.length >= LONG ? FEWEST_SAID - 1 : FEWEST_SAID) &&
  before.size >= FEWEST_NEIGHBOURS &&
  after.size >= FEWEST_NEIGHBOURS;

const isNameLike = (run: string): boolean => {
  const characters = Array.from(run);
  const ends = [characters[0] ?? '', characters.at(-1) ?? ''];
  return !characters.some(isStopWord) && !ends.some((end) => AT_NO_END.has(end));
};
