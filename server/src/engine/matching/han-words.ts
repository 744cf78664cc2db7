import { Writing } from '../text';
import type { ScanText } from '../text';

/** Longer terms of kanji hardly ever lie across two other words; only one or two are looked at. */
const LONGEST_DOUBTFUL = 2;
/** How many kanji before a term the dictionary sees; nearly no word is longer. */
const BEFORE = 2;
/** How many units after it: where a term ends matters for a single kanji alone, as in 例えば. */
const AFTER_SINGLE = 2;
const AFTER_PAIR = 1;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Answers already given, since the dictionary is slow and texts repeat themselves. */
const answers = new Map<string, boolean>();
const MAX_ANSWERS = 50_000;

/**
 * Whether one or two kanji, taken as a term, would cut a word in two: 京都 in 東京都, 国人 in 中国人民, 库 in 仓库.
 * Decided by the dictionary of `Intl.Segmenter`, which serves Japanese and Chinese alike.
 *
 * @example
 * splitsWord(toScanText('東京都の'), 1, 3); // true
 */
export const splitsWord = (scan: ScanText, start: number, end: number): boolean => {
  if (end - start > LONGEST_DOUBTFUL || scan.kinds[start] !== Writing.han) return false;
  const isSingle = end - start === unitsAt(scan, start);
  if (!isSingle && scan.kinds[start - 1] !== Writing.han) return false;
  const from = runStart(scan, start);
  const text = scan.slice(from, end + (isSingle ? AFTER_SINGLE : AFTER_PAIR));
  const key = `${start - from} ${end - start} ${text}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size >= MAX_ANSWERS) answers.clear();
  const answer = splits(text, start - from, end - from, isSingle);
  answers.set(key, answer);
  return answer;
};

/** A single kanji must be a word by itself; two need only not begin within one. */
const splits = (text: string, start: number, end: number, isSingle: boolean): boolean => {
  const word = words.segment(text).containing(start);
  if (word === undefined) return false;
  return word.index < start || (isSingle && word.index + word.segment.length > end);
};

/** A kanji beyond the basic plane has two units. */
const unitsAt = ({ units }: ScanText, at: number): number =>
  ((units[at] ?? 0) & 0xfc00) === 0xd800 ? 2 : 1;

/** Where the run of kanji begins, not further back than the dictionary sees. */
const runStart = ({ kinds }: ScanText, start: number): number => {
  let from = start;
  while (from > 0 && start - from < BEFORE && kinds[from - 1] === Writing.han) from -= 1;
  return from;
};
