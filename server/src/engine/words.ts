import type { TermRow } from './analyze';

/** Counts of each term: title, lead, body. */
export const COUNTS = 3;

/** The words of a text: its terms, sorted, and in one list how often title, lead and body have each of them. */
export interface Words {
  readonly terms: readonly string[];
  readonly counts: ArrayLike<number>;
}

/**
 * The words of an analysed document, whose terms are sorted.
 *
 * @example
 * wordsOf([['rise', 1, 0, 0], ['tid', 1, 1, 2]]); // { terms: ['rise', 'tid'], counts: [1, 0, 0, 1, 1, 2] }
 */
export const wordsOf = (rows: readonly TermRow[]): Words => ({
  terms: rows.map(([term]) => term),
  counts: rows.flatMap(([, title, lead, body]) => [title, lead, body]),
});
