import { mayBegin, mayEnd, Writing } from './boundaries';
import type { Trie } from './glossary-trie';
import { splitsWord } from './han-words';
import { tilesOf } from './katakana-words';
import { koreanTail } from './korean';
import type { ScanText } from './scan-text';

/** One spelling of one term, as kept in the trie. */
export interface Pattern {
  /** What the term stands for; also the last key of the order. */
  readonly id: string;
  /** 0 the term, 1 an alias, 2 and 3 the same derived by a rule. */
  readonly rank: number;
  /** The term as an editor wrote it where capitals count, else null. */
  readonly exact: string | null;
}

/** A term found at a place of a scan text; units of that text. */
export interface TermMatch {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

/** Endings an English word may bear in a text: plural and possessive. Only what is shown is linked. */
const ENDINGS: readonly string[] = ['s', 'es'];
const ES_AFTER = /(?:s|x|z|ch|sh|o)$/u;

/**
 * The terms of a text, leftmost and longest first, none overlapping another, in one pass.
 * `mayStand` refuses places, such as those within links.
 */
export const matchTerms = (
  scan: ScanText,
  trie: Trie<Pattern>,
  mayStand: (start: number, end: number) => boolean = () => true
): TermMatch[] => {
  const matches: TermMatch[] = [];
  const tiles = tilesOf(scan, trie);
  for (let at = 0; at < scan.text.length;) {
    const match = longestAt(scan, trie, at, mayStand, tiles);
    if (match !== null) matches.push(match);
    at = match?.end ?? at + 1;
  }
  return matches;
};

const longestAt = (
  scan: ScanText,
  trie: Trie<Pattern>,
  start: number,
  mayStand: (start: number, end: number) => boolean,
  tiles: ReadonlySet<number>
): TermMatch | null => {
  if (!mayBegin(scan.kinds, start) && !tiles.has(start)) return null;
  if (!isWhole(scan, start)) return null;
  for (const { end, values } of trie.at(scan.text, start).reverse()) {
    const last = tiles.has(end) ? end : endOf(scan, start, end);
    if (last === null || !isWhole(scan, last) || !mayStand(start, last)) continue;
    const pattern = values.find((value) => isWrittenSo(scan, value, start, end));
    if (pattern !== undefined && !splitsWord(scan, start, last))
      return { pattern, start, end: last };
  }
  return null;
};

/** A place within a cluster that folding has lengthened is none of the original's. */
const isWhole = (scan: ScanText, at: number): boolean =>
  at === 0 || at === scan.text.length || scan.starts[at] !== scan.starts[at - 1];

/** Where the word ends, its English ending included, or null where another word goes on. */
const endOf = (scan: ScanText, start: number, end: number): number | null => {
  const { text, kinds } = scan;
  if (mayEnd(kinds, end)) return end;
  if (kinds[end - 1] === Writing.hangul) return koreanTail(text, kinds, end) ? end : null;
  if (!isAsciiLetter(text[end - 1]) || end - start < 2) return null;
  const ending = ENDINGS.find(
    (one) => text.startsWith(one, end) && mayEnd(kinds, end + one.length)
  );
  if (ending === undefined) return null;
  if (ending === 'es' && !ES_AFTER.test(text.slice(Math.max(start, end - 2), end))) return null;
  return end + ending.length;
};

const isAsciiLetter = (char: string | undefined): boolean =>
  char !== undefined && char >= 'a' && char <= 'z';

/** Whether capitals are as the term wants them. */
const isWrittenSo = (scan: ScanText, pattern: Pattern, start: number, end: number): boolean => {
  if (pattern.exact === null) return true;
  const surface = scan.original.slice(scan.starts[start], scan.ends[end - 1]);
  return sameLetters(surface, pattern.exact);
};

/** Same capitals; gaps and compatibility forms do not count. A derived spelling may lack the last letters. */
const sameLetters = (surface: string, exact: string): boolean => {
  const [a, b] = [cased(surface), cased(exact)];
  return a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));
};

const cased = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
