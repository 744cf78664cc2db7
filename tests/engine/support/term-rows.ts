import {
  bodyCount,
  leadCount,
  packCounts,
  titleCount,
} from '../../../server/src/engine/model/term-frequencies';
import type { TermVector } from '../../../server/src/engine/model/term-vector';

/** A term and how often title, lead and body have it, as a reader would write it. */
export type TermRow = readonly [term: string, title: number, lead: number, body: number];

export const termRowsOf = ({ terms, counts }: TermVector): TermRow[] =>
  terms.map((term, i) => {
    const packed = counts[i] ?? 0;
    return [term, titleCount(packed), leadCount(packed), bodyCount(packed)];
  });

export const wordsOf = (rows: readonly TermRow[]): TermVector => ({
  terms: rows.map(([term]) => term),
  counts: rows.map(([, title, lead, body]) => packCounts(title, lead, body)),
});
