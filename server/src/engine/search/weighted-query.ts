import type { AnalyzedDocument } from '../postings';
import { idf } from '../model';
import type { InvertedIndex } from '../postings';
import { comparableFactor, smoothedNorm, smoothingFor, titleWeightFor } from './similarity';
import { leadWeight, wholeWeight } from '../model';
import type { Mass } from './similarity';
import { bodyCount, leadCount, titleCount } from '../model';

/** One figure for the whole article, and one for its title and lead. */
export interface Both<T> {
  readonly whole: T;
  readonly lead: T;
}

/** An article that is asked for, weighed against an index; good until the index changes. */
export interface Asked {
  readonly query: AnalyzedDocument;
  /** Those of its terms that some document holds, in the order of their texts; the lists below follow it. */
  readonly terms: readonly string[];
  readonly numbers: Uint32Array;
  readonly idfs: Float64Array;
  /** idf² × weight in the whole article, and in title and lead. */
  readonly whole: Float64Array;
  readonly lead: Float64Array;
  readonly norms: Both<number>;
  readonly smoothing: Both<number>;
  /** How much the titles of candidates count. */
  readonly titleWeight: number;
  /** What makes its scores compare with those of other articles. */
  readonly comparable: number;
}

/** Adds the weight of one term to a mass; one without weight doesn't count. */
export const accumulate = (mass: Mass, weight: number): void => {
  if (weight === 0) return;
  mass.squares += weight * weight;
  mass.terms += 1;
};

/** Weighs an article against the index. */
export const weighQuery = (query: AnalyzedDocument, index: InvertedIndex): Asked => {
  const held: { term: string; counts: number; number: number; telling: number }[] = [];
  const whole: Mass = { squares: 0, terms: 0 };
  const lead: Mass = { squares: 0, terms: 0 };
  query.terms.forEach((term, i) => {
    const counts = query.counts[i] ?? 0;
    const title = titleCount(counts);
    const number = index.vocabulary.numberOf(term);
    const docFreq = number === undefined ? 0 : index.postings.length(number);
    const telling = idf(docFreq, index.docCount);
    accumulate(whole, telling * wholeWeight(title, bodyCount(counts)));
    accumulate(lead, telling * leadWeight(title, leadCount(counts)));
    if (number !== undefined) held.push({ term, counts, number, telling });
  });
  const usual = index.usualTerms;
  const smoothing = {
    whole: smoothingFor(whole.terms, usual.whole),
    lead: smoothingFor(lead.terms, usual.lead),
  };
  return {
    query,
    terms: held.map(({ term }) => term),
    numbers: Uint32Array.from(held, ({ number }) => number),
    idfs: Float64Array.from(held, ({ telling }) => telling),
    whole: Float64Array.from(
      held,
      ({ counts, telling }) => telling ** 2 * wholeWeight(titleCount(counts), bodyCount(counts))
    ),
    lead: Float64Array.from(
      held,
      ({ counts, telling }) => telling ** 2 * leadWeight(titleCount(counts), leadCount(counts))
    ),
    norms: {
      whole: smoothedNorm(whole, smoothing.whole),
      lead: smoothedNorm(lead, smoothing.lead),
    },
    smoothing,
    titleWeight: titleWeightFor(whole.terms, usual.whole),
    comparable: comparableFactor(whole.terms, usual.whole, smoothing.whole),
  };
};
