import type { AnalyzedDocument } from '../postings';
import { anchorOf } from './anchors';
import type { Candidate } from '../search';
import { isCopy } from '../copies';
import { pickDiverse } from './diversity';
import { compareText } from '../model';
import type { Passage } from '../text';
import { HIGHEST_SCORE } from '../search';
import { reasonsOf } from './reasons';
import type { Related, Relation } from '../model';

export interface RelatedOptions {
  /** Most related articles in each list. */
  readonly limit: number;
  /** Lowest relevance, 0–1. */
  readonly threshold: number;
}

/** Different terms that two articles share from which these are taken for no chance. */
const ENOUGH_SHARED = 2;

/** An article whose related ones are sought. */
export interface Source {
  readonly row: AnalyzedDocument;
  readonly passages: readonly Passage[];
}

/**
 * Relevance, 0–1, of a score: the square root of its share in the highest score that any two documents
 * can reach. It rises with the score, does not depend on the other candidates, and the root spreads out the
 * low shares where all but copies lie, so that a threshold can be set by hand. A single shared term may be chance, so that
 * its score counts by half.
 *
 * @example
 * relevanceOf(HIGHEST_SCORE, 40);     // 1
 * relevanceOf(HIGHEST_SCORE / 4, 40); // 0.5
 * relevanceOf(HIGHEST_SCORE / 2, 1);  // 0.5: one common word may be chance
 */
export const relevanceOf = (score: number, shared: number): number =>
  Math.sqrt(Math.min(1, Math.max(0, score / HIGHEST_SCORE)) * Math.min(1, shared / ENOUGH_SHARED));

/** `background` for a target of the same time or older, `follow-up` for a newer one, null where a date is unknown. */
export const relationOf = (source: number | null, target: number | null): Relation | null => {
  if (source === null || target === null) return null;
  return target <= source ? 'background' : 'follow-up';
};

/** Ids of the candidates that tell the same story in the same words; they are never related. */
export const copiesAmong = (row: AnalyzedDocument, candidates: readonly Candidate[]): string[] => {
  const { locale, title, date, sketch } = row;
  const wording = { locale, title, date, sketch, words: row };
  return candidates.filter(({ features }) => isCopy(wording, features)).map(({ id }) => id);
};

/** A candidate that was judged by itself, without regard to the others of its list. */
export interface Judged extends Candidate {
  readonly relevance: number;
  /** `copy`: it tells the article's own story; `weak`: it is below the threshold. */
  readonly fault: 'copy' | 'weak' | null;
}

/** Each candidate by itself: its relevance, and what keeps it out of every list. The article itself is none. */
export const judge = (
  row: AnalyzedDocument,
  candidates: readonly Candidate[],
  threshold: number
): Judged[] => {
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new RangeError(`threshold must be within 0–1, got ${threshold}`);
  }
  const copies = new Set(copiesAmong(row, candidates));
  return candidates
    .filter(({ id }) => id !== row.id)
    .map((candidate) => {
      const relevance = relevanceOf(candidate.score, candidate.features.terms.length);
      const weakness = relevance >= threshold ? null : 'weak';
      return { ...candidate, relevance, fault: copies.has(candidate.id) ? 'copy' : weakness };
    });
};

/** A judged candidate as it is told: how it is related, why, and where it belongs in the text. */
export const toRelated = (
  { row, passages }: Source,
  { id, score, relevance, features }: Omit<Judged, 'fault'>
): Related => ({
  id,
  relation: relationOf(row.date, features.date),
  relevance,
  score,
  reasons: reasonsOf(passages, row, { score, features, relevance }),
  anchor: anchorOf(passages, features, row.locale),
});

/**
 * The related articles of one list of candidates, most relevant first: without the article itself and
 * its copies, no two copies of each other, at or above the threshold, each with its reasons and its anchor.
 *
 * @example
 * pickRelated(source, candidates, { limit: 5, threshold: 0.2 });
 * // [{ id: 'a7', relation: 'background', relevance: 0.61, score: 0.63, reasons: […], anchor: {…} }]
 */
export const pickRelated = (
  source: Source,
  candidates: readonly Candidate[],
  { limit, threshold }: RelatedOptions
): Related[] => {
  const fit = judge(source.row, candidates, threshold).filter(({ fault }) => fault === null);
  return pickDiverse(fit, limit)
    .sort((a, b) => b.relevance - a.relevance || compareText(a.id, b.id))
    .map((candidate) => toRelated(source, candidate));
};
