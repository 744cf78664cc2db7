import { foldString, Writing } from '../text';
import type { Trie } from './trie';
import type { ScanText } from '../text';

/** Longer runs are no compound that anyone writes; bounds the time on adversarial text. */
const LONGEST_RUN = 64;
/** Shorter terms are as often a part of another word: `キー` in `スキー`. */
const SHORTEST_TERM = 3;
/** Shorter words are too often the second half of one: `ベース` in `データベース`, `チェーン` in `ブロックチェーン`. */
const SHORTEST_WORD = 5;
const STANDING_ALONE = /[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]{5,}/g;

const NONE: ReadonlySet<number> = new Set();

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * The katakana words of a text that are long enough to tell where a compound divides, since they stand by
 * themselves there.
 *
 * @example
 * katakanaWords('イーサリアムのノード'); // ['イーサリアム']
 */
export const katakanaWords = (text: string): string[] =>
  foldString(text).match(STANDING_ALONE) ?? [];

/**
 * The places within katakana runs where one word ends and the next begins, for those runs that terms and
 * other known words cover from end to end: イーサリアム|ブロックチェーン. A run that is a term stays whole, and
 * so does one of which a part is unknown, since a katakana run does not show its words.
 *
 * @example
 * // with the terms イーサリアム and ブロックチェーン:
 * tilesOf(toScanText('イーサリアムブロックチェーンの'), trie, new Set()); // Set { 6 }
 */
export const tilesOf = <Value>(
  scan: ScanText,
  trie: Trie<Value>,
  words: ReadonlySet<string>
): ReadonlySet<number> => {
  const places = runsOf(scan, 2 * SHORTEST_TERM)
    .filter(({ start, end }) => end - start <= LONGEST_RUN)
    .flatMap((run) => divide(scan, run, trie, words));
  return places.length === 0 ? NONE : new Set(places);
};

/** The runs of katakana that are as long as that at least. */
const runsOf = ({ kinds, length }: ScanText, shortest: number): Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < length; at += 1) {
    if (kinds[at] !== Writing.katakana) continue;
    const start = at;
    while (at < length && kinds[at] === Writing.katakana) at += 1;
    if (at - start >= shortest) runs.push({ start, end: at });
  }
  return runs;
};

/** From the back: `next[i]` is where the longest word at `i` ends from which the rest can be covered. */
const divide = <Value>(
  scan: ScanText,
  { start, end }: Run,
  trie: Trie<Value>,
  words: ReadonlySet<string>
): number[] => {
  const next = new Map<number, number>([[end, end]]);
  for (let at = end - SHORTEST_TERM; at >= start; at -= 1) {
    const terms = termEnds(scan, { start: at, end }, trie);
    if (at === start && terms.includes(end)) return [];
    const isWord = (to: number): boolean =>
      terms.includes(to) || (to - at >= SHORTEST_WORD && words.has(scan.slice(at, to)));
    for (let to = at === start ? end - 1 : end; to - at >= SHORTEST_TERM; to -= 1) {
      if (!next.has(to) || !isWord(to)) continue;
      next.set(at, to);
      break;
    }
  }
  const places: number[] = [];
  for (let at = next.get(start); at !== undefined && at < end; at = next.get(at)) places.push(at);
  return places;
};

/** Where the terms end that begin where a run does. */
const termEnds = <Value>(scan: ScanText, { start, end }: Run, trie: Trie<Value>): number[] => {
  const ends: number[] = [];
  let state = 0;
  for (let at = start; at < end; at += 1) {
    state = trie.step(state, scan.keys[at] ?? 0);
    if (state === 0) break;
    if (trie.valuesAt(state)) ends.push(at + 1);
  }
  return ends;
};
