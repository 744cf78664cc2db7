import { Writing } from './boundaries';
import type { ScanText } from './scan-text';

/** Longer terms of kanji hardly ever lie across two other words; only pairs are looked at. */
const LONGEST_DOUBTFUL = 2;
/** How much of the neighbourhood is divided into words; enough for the dictionary, bounded for speed. */
const NEIGHBOURHOOD = 8;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Whether two kanji, taken as a term, would cut a word in two: 京都 in 東京都, 国人 in 中国人民.
 * Decided by the dictionary of `Intl.Segmenter`, which serves Japanese and Chinese alike.
 *
 * @example
 * splitsWord(toScanText('東京都の'), 1, 3); // true
 */
export const splitsWord = (scan: ScanText, start: number, end: number): boolean => {
  if (end - start > LONGEST_DOUBTFUL || scan.kinds[start] !== Writing.han) return false;
  if (scan.kinds[start - 1] !== Writing.han) return false;
  const from = runStart(scan, start);
  const window = scan.text.slice(from, end + NEIGHBOURHOOD);
  for (const { index, segment } of words.segment(window)) {
    const at = from + index;
    if (at >= start) return false;
    if (at + segment.length > start) return true;
  }
  return false;
};

/** Where the run of kanji begins, not further back than the neighbourhood. */
const runStart = (scan: ScanText, start: number): number => {
  let from = start;
  while (from > 0 && start - from < NEIGHBOURHOOD && scan.kinds[from - 1] === Writing.han)
    from -= 1;
  return from;
};
