import { mayBegin, mayEnd, simplified, Writing, koreanTail, toScanText } from '../text';
import type { Trie } from './trie';
import { crossesWords } from './han-words';
import { tilesOf } from './katakana-words';
import { isInCapitals } from './spellings';
import type { Letters, ScanText } from '../text';

/** One spelling of one term, as kept in the trie. */
export interface Pattern {
  /** What the term stands for; also the last key of the order. */
  readonly id: string;
  /** 0 the term, 1 an alias, 2 and 3 the same derived by a rule. */
  readonly rank: number;
  /** The term as an editor wrote it where capitals count, else null. */
  readonly exact: string | null;
  /** In capitals, as `NFT`: with another ending it is a word or another acronym (GA and gas, AI and AIS), but for a small -s. */
  readonly isAcronym?: boolean;
  /** The spelling in its own letters, where it may be looked up by others: see `Spelling`. */
  readonly written?: string;
  /** Found in its own letters alone. */
  readonly isAsWritten?: boolean;
}

/** A term found at a place of a scan text; units of that text. */
export interface TermMatch {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

/** The units of `s` and `es`, which an English word may bear in a text as its plural. */
const S = 0x73;
const E = 0x65;
const ES_AFTER = /(?:s|x|z|ch|sh|o)$/u;
/** How far is looked for the end of a Korean word; no particle is nearly as long. */
const LONGEST_LOOK = 16;

const NONE: ReadonlySet<string> = new Set();

/** Where terms are looked for besides the text itself. */
export interface MatchOptions {
  /** Refuses places, such as those within links. */
  readonly mayStand?: (start: number, end: number) => boolean;
  /** Katakana words that no term is, but that show where a compound divides: see `tilesOf`. */
  readonly words?: ReadonlySet<string>;
}

/** What one search of a text needs at each place. */
interface Search {
  readonly scan: ScanText;
  readonly trie: Trie<Pattern>;
  readonly mayStand: (start: number, end: number) => boolean;
  /** Places within katakana runs where a word may begin or end. */
  readonly tiles: ReadonlySet<number>;
  /** The states that the letters from a place on lead to; used again for every place. */
  readonly path: number[];
}

/** The terms of a text, leftmost and longest first, none overlapping another, in one pass. */
export const matchTerms = (
  scan: ScanText,
  trie: Trie<Pattern>,
  { mayStand = () => true, words = NONE }: MatchOptions = {}
): TermMatch[] => {
  const matches: TermMatch[] = [];
  const search = { scan, trie, mayStand, tiles: tilesOf(scan, trie, words), path: [] };
  const { length, kinds } = scan;
  for (let at = 0; at < length;) {
    const isPossible =
      mayBegin(kinds, at) || (kinds[at] === Writing.katakana && search.tiles.has(at));
    const match = isPossible ? longestAt(search, at) : null;
    if (match !== null) matches.push(match);
    at = match?.end ?? at + 1;
  }
  return matches;
};

/** Whether a text as a whole is one of the terms. */
export const isNamed = (text: string, trie: Trie<Pattern>, letters: Letters): boolean => {
  const scan = toScanText(text.trim(), letters);
  return matchTerms(scan, trie).some(({ start, end }) => start === 0 && end === scan.length);
};

const longestAt = (search: Search, start: number): TermMatch | null => {
  const { scan, trie, path } = search;
  let length = 0;
  for (let state = 0; start + length < scan.length; length += 1) {
    state = trie.step(state, scan.keys[start + length] ?? 0);
    if (state === 0) break;
    path[length] = state;
  }
  if (!isWhole(scan, start)) return null;
  for (; length > 0; length -= 1) {
    const patterns = trie.valuesAt(path[length - 1] ?? 0);
    const match = patterns && matchOf(search, patterns, start, start + length);
    if (match) return match;
  }
  return null;
};

/** The first of the patterns that may stand at a place, as they are written there. */
const matchOf = (
  { scan, mayStand, tiles }: Search,
  patterns: readonly Pattern[],
  start: number,
  end: number
): TermMatch | null => {
  const last = tiles.size > 0 && tiles.has(end) ? end : endOf(scan, start, end);
  if (last === null || !isWhole(scan, last) || !mayStand(start, last)) return null;
  const fitting = patterns.filter(
    (one) => isWrittenSo(scan, one, start, end) && mayBePlural(scan, one, { start, end, last })
  );
  const pattern = inLettersOf(scan.slice(start, end), fitting);
  if (pattern === undefined || crossesWords(scan, start, last)) return null;
  return { pattern, start, end: last };
};

/** The first pattern in the letters of the text, else the first that may be in others. */
const inLettersOf = (surface: string, patterns: readonly Pattern[]): Pattern | undefined =>
  patterns.find(({ written = surface }) => written === surface) ??
  patterns.find(({ isAsWritten }) => isAsWritten !== true);

/** A place within a cluster that folding has lengthened is none of the original's. */
const isWhole = (scan: ScanText, at: number): boolean =>
  at === 0 || at === scan.length || scan.starts[at] !== scan.starts[at - 1];

/** Where the word ends, its English ending included, or null where another word goes on. */
const endOf = (scan: ScanText, start: number, end: number): number | null => {
  const { units, kinds } = scan;
  if (mayEnd(kinds, end)) return end;
  if (kinds[end - 1] === Writing.hangul) return hasTail(scan, end) ? end : null;
  if (!isAsciiLetter(units[end - 1]) || end - start < 2) return null;
  if (units[end] === S && mayEnd(kinds, end + 1)) return end + 1;
  const hasEs = units[end] === E && units[end + 1] === S && mayEnd(kinds, end + 2);
  return hasEs && ES_AFTER.test(scan.slice(Math.max(start, end - 2), end)) ? end + 2 : null;
};

/** Whether only what may follow a Korean noun stands between a place and the end of the word. */
const hasTail = (scan: ScanText, from: number): boolean => {
  const to = from + LONGEST_LOOK;
  return koreanTail(scan.slice(from, to), scan.kinds.subarray(from, to), 0);
};

const isAsciiLetter = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= 0x61 && unit <= 0x7a;

/** Whether capitals are as the term wants them. */
const isWrittenSo = (scan: ScanText, pattern: Pattern, start: number, end: number): boolean => {
  if (pattern.exact === null) return true;
  const surface = scan.original.slice(scan.starts[start], scan.ends[end - 1]);
  return sameLetters(surface, pattern.exact);
};

/** Whether the English ending between a term and the end of the word is written as the plural of that term. */
const mayBePlural = (
  { original, starts, ends }: ScanText,
  { isAcronym, exact }: Pattern,
  { start, end, last }: { start: number; end: number; last: number }
): boolean => {
  if (last === end || !(isAcronym ?? isInCapitals(exact ?? ''))) return true;
  const surface = original.slice(starts[start], ends[end - 1]);
  const ending = original.slice(starts[end], ends[last - 1]);
  return isInCapitals(surface) && ending === ending.toLowerCase();
};

/**
 * Same capitals; gaps, compatibility forms and the two writings of Chinese do not count: the trie has told these apart. A
 * derived spelling may lack the last letters.
 */
const sameLetters = (surface: string, exact: string): boolean => {
  const [a, b] = [cased(surface), cased(exact)];
  return a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));
};

const cased = (text: string): string =>
  simplified(text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''));
