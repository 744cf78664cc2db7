import type { TermRow } from './analyze';
import { compareText } from './order';

/** The terms of each part of a document, in reading order. */
export interface PartTerms {
  readonly title: readonly string[];
  readonly excerpt: readonly string[];
  readonly body: readonly string[];
}

/**
 * Terms at the beginning that count as the lead, the excerpt among them: news tells its matter first
 * (the inverted pyramid). Measured: docs/relevance.md#ablation.
 */
const LEAD_LENGTH = 120;

/** Places within the whole numbers that a double holds exactly, beside two UTF-16 units. */
const MOST_PLACES = 2 ** 21;

/**
 * Each term once, with its counts, by UTF-16 units. All terms are sorted and equal ones counted as they come to stand side
 * by side, which is faster than a map: numbers made of the first two units are sorted natively, and only terms that begin
 * alike are compared as texts, pairs of characters never.
 *
 * @example
 * countTerms({ title: ['tid'], excerpt: [], body: ['rise', 'tid'] }); // [['rise', 0, 1, 1], ['tid', 1, 1, 1]]
 */
export const countTerms = ({ title, excerpt, body }: PartTerms): TermRow[] => {
  const leadOfExcerpt = excerpt.slice(0, LEAD_LENGTH);
  const terms = [...title, ...leadOfExcerpt, ...body];
  const bodyStart = title.length + leadOfExcerpt.length;
  const leadEnd = title.length + LEAD_LENGTH;
  const rows: [term: string, title: number, lead: number, body: number][] = [];
  let row = rows[0];
  for (const place of sortedPlaces(terms)) {
    const term = terms[place] ?? '';
    if (row?.[0] !== term) rows.push((row = [term, 0, 0, 0]));
    if (place < title.length) row[1] += 1;
    else if (place < leadEnd) row[2] += 1;
    if (place >= bodyStart) row[3] += 1;
  }
  return rows;
};

/** The places of terms in the order of their texts. */
const sortedPlaces = (terms: readonly string[]): ArrayLike<number> & Iterable<number> => {
  if (terms.length > MOST_PLACES) {
    return terms.map((_, i) => i).sort((a, b) => compareText(terms[a] ?? '', terms[b] ?? ''));
  }
  const keys = new Float64Array(terms.length);
  terms.forEach((term, i) => (keys[i] = beginning(term) * MOST_PLACES + i));
  keys.sort();
  const places = new Uint32Array(keys.length);
  for (let from = 0; from < keys.length;) {
    const start = Math.floor((keys[from] ?? 0) / MOST_PLACES);
    let to = from;
    while (to < keys.length && (keys[to] ?? 0) < (start + 1) * MOST_PLACES) {
      places[to] = (keys[to] ?? 0) - start * MOST_PLACES;
      to += 1;
    }
    sortAlike(terms, places.subarray(from, to));
    from = to;
  }
  return places;
};

/** The first two units of a term as a number; one that is missing comes before all others. */
const beginning = (term: string): number =>
  (term.charCodeAt(0) || 0) * 0x10000 + (term.charCodeAt(1) || 0);

/** Sorts places of terms that begin alike; most are equal or but a few. */
const sortAlike = (terms: readonly string[], places: Uint32Array): void => {
  const [first = 0] = places;
  const isEqual = places.every((place) => terms[place] === terms[first]);
  if (!isEqual) places.sort((a, b) => compareText(terms[a] ?? '', terms[b] ?? '') || a - b);
};
