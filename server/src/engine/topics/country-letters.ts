import { koreanTail, Writing, type ScanText } from '../text';
import {
  COUNTRY_LETTERS,
  FIRST_PARTS,
  FOLLOWING_WORDS,
  OWN_LETTERS,
  SEPARATORS,
  WEAK_SEPARATORS,
} from './names';

/** Countries named by one letter each, at a place of a scan text. */
export interface LetterNames {
  /** Those of them that are topics. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

const TWO = 2;
const THREE = 3;

/**
 * The countries that headlines name by one letter each, with a dot between (한·중·일, 日・米), or three and more
 * without one (日米豪印).
 *
 * @example
 * letterNamesIn(toScanText('한·미·일 회담')); // [{ keys: ['south-korea', 'japan'], start: 0, end: 5 }]
 */
export const letterNamesIn = (scan: ScanText): LetterNames[] => {
  const found: LetterNames[] = [];
  for (let at = 0; at < scan.length; at += 1) {
    if (!isLetter(scan, at)) continue;
    const run = runFrom(scan, at);
    if (isWhole(scan, run)) {
      const keys = run.letters.flatMap((letter) => OWN_LETTERS.get(letter) ?? []);
      if (keys.length > 0) found.push({ keys: [...new Set(keys)], start: at, end: run.end });
    }
    at = run.end;
  }
  return found;
};

interface Run {
  readonly letters: readonly string[];
  /** How many it needs to be one. */
  readonly needed: number;
  readonly start: number;
  readonly end: number;
}

const charAt = (scan: ScanText, at: number): string => scan.slice(at, at + 1);

const isLetter = (scan: ScanText, at: number): boolean => COUNTRY_LETTERS.has(charAt(scan, at));

/** A hyphen is a gap in a scan text: 한-미. */
const isHyphen = ({ original, starts, ends }: ScanText, at: number): boolean =>
  /^[-\u2010-\u2015]$/u.test(original.slice(starts[at], ends[at]));

const neededAfter = (scan: ScanText, at: number): number | null => {
  if (SEPARATORS.has(charAt(scan, at)) || isHyphen(scan, at)) return TWO;
  return WEAK_SEPARATORS.has(charAt(scan, at)) ? THREE : null;
};

/** The letters from a place on, with one separator each between them or, in kanji, none. */
const runFrom = (scan: ScanText, start: number): Run => {
  const letters = [charAt(scan, start)];
  let end = start + 1;
  let needed = TWO;
  for (;;) {
    const joint = neededAfter(scan, end);
    const next = joint === null ? end : end + 1;
    if (!isLetter(scan, next)) return { letters, needed, start, end };
    const isClose = joint === null;
    if (isClose && (scan.kinds[next] !== Writing.han || scan.kinds[start] !== Writing.han))
      return { letters, needed, start, end };
    needed = Math.max(needed, joint ?? THREE);
    letters.push(charAt(scan, next));
    end = next + 1;
  }
};

/** Whether a run stands by itself, long enough and each country once. */
const isWhole = (scan: ScanText, { letters, needed, start, end }: Run): boolean => {
  if (letters.length < needed || new Set(letters).size < letters.length) return false;
  const { kinds } = scan;
  const isJoinedBefore =
    start > 0 && (isWordLike(kinds[start - 1]) || SEPARATORS.has(charAt(scan, start - 1)));
  if (isJoinedBefore || SEPARATORS.has(charAt(scan, end))) return false;
  if (kinds[end - 1] !== Writing.hangul) return !FIRST_PARTS.has(charAt(scan, end));
  return (
    letters.length > TWO || hasTail(scan, end) || FOLLOWING_WORDS.has(scan.slice(end, end + TWO))
  );
};

const isWordLike = (kind: number | undefined): boolean =>
  kind === Writing.han || kind === Writing.hangul || kind === Writing.latin;

const LONGEST_LOOK = 16;

const hasTail = (scan: ScanText, from: number): boolean => {
  const to = Math.min(scan.length, from + LONGEST_LOOK);
  return koreanTail(scan.slice(from, to), scan.kinds.subarray(from, to), 0);
};
