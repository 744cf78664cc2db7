import type { AnalyzedDocument, InvertedIndex } from '../postings';
import { idf, leadWeight, wholeWeight, bodyCount, leadCount, titleCount } from '../model';
import { comparableFactor, smoothedNorm, smoothingFor, titleWeightFor } from './similarity';
import type { SquaredNorm } from './similarity';

/** One figure for the whole article, and one for its title and lead. */
export interface WholeAndLead<T> {
  readonly whole: T;
  readonly lead: T;
}

/** An article as a query, weighted by the statistics of an index; valid until the index changes. */
export interface WeightedQuery {
  readonly document: AnalyzedDocument;
  /** Its terms that occur in the index, sorted; the arrays below run in the same order. */
  readonly terms: readonly string[];
  readonly numbers: Uint32Array;
  readonly idfs: Float64Array;
  /** idf² × weight in the whole article, and in title and lead. */
  readonly whole: Float64Array;
  readonly lead: Float64Array;
  readonly norms: WholeAndLead<number>;
  readonly smoothing: WholeAndLead<number>;
  /** How much the titles of candidates count. */
  readonly titleWeight: number;
  /** Makes its scores comparable with those of other articles. */
  readonly comparable: number;
}

/** Adds the weight of one term to a norm; a term without weight doesn't count. */
export const addWeight = (norm: SquaredNorm, weight: number): void => {
  if (weight === 0) return;
  norm.squares += weight * weight;
  norm.terms += 1;
};

/** Weights the terms of an article by the statistics of the index. */
export const weightedQuery = (document: AnalyzedDocument, index: InvertedIndex): WeightedQuery => {
  const indexed: { term: string; counts: number; number: number; termIdf: number }[] = [];
  const whole: SquaredNorm = { squares: 0, terms: 0 };
  const lead: SquaredNorm = { squares: 0, terms: 0 };
  document.terms.forEach((term, i) => {
    const counts = document.counts[i] ?? 0;
    const title = titleCount(counts);
    const number = index.termDictionary.numberOf(term);
    const docFreq = number === undefined ? 0 : index.postings.length(number);
    const termIdf = idf(docFreq, index.docCount);
    addWeight(whole, termIdf * wholeWeight(title, bodyCount(counts)));
    addWeight(lead, termIdf * leadWeight(title, leadCount(counts)));
    if (number !== undefined) indexed.push({ term, counts, number, termIdf });
  });
  const average = index.averageTerms;
  const smoothing = {
    whole: smoothingFor(whole.terms, average.whole),
    lead: smoothingFor(lead.terms, average.lead),
  };
  return {
    document,
    terms: indexed.map(({ term }) => term),
    numbers: Uint32Array.from(indexed, ({ number }) => number),
    idfs: Float64Array.from(indexed, ({ termIdf }) => termIdf),
    whole: Float64Array.from(
      indexed,
      ({ counts, termIdf }) => termIdf ** 2 * wholeWeight(titleCount(counts), bodyCount(counts))
    ),
    lead: Float64Array.from(
      indexed,
      ({ counts, termIdf }) => termIdf ** 2 * leadWeight(titleCount(counts), leadCount(counts))
    ),
    norms: {
      whole: smoothedNorm(whole, smoothing.whole),
      lead: smoothedNorm(lead, smoothing.lead),
    },
    smoothing,
    titleWeight: titleWeightFor(whole.terms, average.whole),
    comparable: comparableFactor(whole.terms, average.whole, smoothing.whole),
  };
};
