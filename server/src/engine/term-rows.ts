import type { TermRow } from './analyze';
import { compareText } from './order';
import { TermTable, beginningOf } from './term-table';

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

/** Rows within the whole numbers that a double holds exactly, beside two UTF-16 units. */
const MOST_ROWS = 2 ** 21;

/** A row while it is still counted. */
type CountedRow = [term: string, title: number, lead: number, body: number];

const table = new TermTable();
let keys = new Float64Array(0);

/**
 * Each term once, with its counts, by UTF-16 units.
 *
 * @example
 * countTerms({ title: ['tid'], excerpt: [], body: ['rise', 'tid'] }); // [['rise', 0, 1, 1], ['tid', 1, 1, 1]]
 */
export const countTerms = ({ title, excerpt, body }: PartTerms): TermRow[] => {
  const leadOfExcerpt = excerpt.slice(0, LEAD_LENGTH);
  const leadOfBody = LEAD_LENGTH - leadOfExcerpt.length;
  table.clear(title.length + leadOfExcerpt.length + body.length);
  const rows: CountedRow[] = [];
  const rowOf = (term: string): CountedRow => {
    const number = table.take(term, rows.length);
    return (rows[number] ??= [term, 0, 0, 0]);
  };
  for (const term of title) rowOf(term)[1] += 1;
  for (const term of leadOfExcerpt) rowOf(term)[2] += 1;
  body.forEach((term, i) => {
    const row = rowOf(term);
    if (i < leadOfBody) row[2] += 1;
    row[3] += 1;
  });
  return sorted(rows);
};

/**
 * Rows by their terms. Numbers made of the first two units are sorted natively, and only terms that begin alike are
 * compared as texts.
 */
const sorted = (rows: CountedRow[]): CountedRow[] => {
  if (rows.length > MOST_ROWS) return rows.sort(compareTerms);
  if (rows.length > keys.length) keys = new Float64Array(2 * rows.length);
  rows.forEach(([term], i) => (keys[i] = beginningOf(term) * MOST_ROWS + i));
  const ordered = keys.subarray(0, rows.length).sort();
  const result: CountedRow[] = [];
  let from = 0;
  let beginning = -1;
  ordered.forEach((key, at) => {
    const start = Math.floor(key / MOST_ROWS);
    const row = rows[key - start * MOST_ROWS];
    if (start !== beginning) {
      sortAlike(result, from);
      from = at;
      beginning = start;
    }
    if (row !== undefined) result.push(row);
  });
  sortAlike(result, from);
  return result;
};

/** Sorts the rows from a place on, which begin alike. */
const sortAlike = (rows: CountedRow[], from: number): void => {
  if (rows.length - from < 2) return;
  const alike = rows.splice(from).sort(compareTerms);
  for (const row of alike) rows.push(row);
};

const compareTerms = ([a]: CountedRow, [b]: CountedRow): number => compareText(a, b);
