import type { WeightedQuery } from './weighted-query';
import type { InvertedIndex } from '../postings';
import { frequencyCodeOf, docNumberOf } from '../postings';
import { LEAD_WEIGHT } from './similarity';
import {
  leadWeight,
  wholeWeight,
  FREQUENCY_CODES,
  bodyCount,
  fromFrequencyCode,
  leadCount,
  titleCount,
} from '../model';
import { TopK } from './top-k';

/** Weight of each frequency code in a whole article, and in title and lead. */
const WHOLE_WEIGHT_BY_CODE = Float64Array.from({ length: FREQUENCY_CODES }, (_, code) =>
  wholeWeight(titleCount(fromFrequencyCode(code)), bodyCount(fromFrequencyCode(code)))
);
const LEAD_WEIGHT_BY_CODE = Float64Array.from({ length: FREQUENCY_CODES }, (_, code) =>
  leadWeight(titleCount(fromFrequencyCode(code)), leadCount(fromFrequencyCode(code)))
);

/**
 * Terms are read until they hold this share of an article's squared weights, but at least so many terms and so many
 * postings, which take next to no time (docs/performance.md#two-passes).
 */
const SHARE_READ = 0.97;
const MIN_TERMS_READ = 24;
const MIN_POSTINGS_READ = 2 ** 15;

/**
 * The first pass over an index: approximate scores of all documents, from the heaviest terms, frequency codes and norms
 * without idf. It only picks the documents that are then scored exactly.
 */
export class FirstPass {
  readonly #index: InvertedIndex;
  /** By document number. Kept from one article to the next: clearing it is cheaper than allocating another. */
  #sums = new Float32Array(0);

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** Sums up, for each document, the products of weights over the article's heaviest terms. */
  read(query: WeightedQuery): void {
    const { maxDoc, postings } = this.#index;
    if (maxDoc > this.#sums.length) this.#sums = new Float32Array(Math.ceil(maxDoc * 1.5));
    else this.#sums.fill(0);
    for (const i of heaviestTerms(query, postings)) {
      const term = query.numbers[i] ?? 0;
      const start = postings.start(term);
      const end = start + postings.length(term);
      this.#add(postings.array(term), start, end, query.whole[i] ?? 0, query.lead[i] ?? 0);
    }
  }

  #add(array: Uint32Array, start: number, end: number, whole: number, lead: number): void {
    const sums = this.#sums;
    const perLead = LEAD_WEIGHT * lead;
    for (let at = start; at < end; at += 1) {
      const posting = array[at] ?? 0;
      const code = frequencyCodeOf(posting);
      const weight =
        whole * (WHOLE_WEIGHT_BY_CODE[code] ?? 0) + perLead * (LEAD_WEIGHT_BY_CODE[code] ?? 0);
      sums[docNumberOf(posting)] = (sums[docNumberOf(posting)] ?? 0) + weight;
    }
  }

  /** The numbers of the best `k` documents for the article that was read last, in no order. */
  topDocs(smoothing: number, k: number, passes: (docNumber: number) => boolean): readonly number[] {
    const { norms, maxDoc } = this.#index;
    const best = new TopK(k, this.#index.compareDocs);
    const sums = this.#sums;
    let { threshold } = best;
    for (let docNumber = 0; docNumber < maxDoc; docNumber += 1) {
      const sum = sums[docNumber] ?? 0;
      if (sum === 0) continue;
      // The square of sum ÷ smoothed norm, which needs no root and, for most, no division.
      const square = sum * sum * (norms[2 * docNumber] ?? 0);
      const stretch = 1 + smoothing * (norms[2 * docNumber + 1] ?? 0);
      if (square < threshold * stretch || !passes(docNumber)) continue;
      best.offer(docNumber, square / stretch);
      threshold = best.threshold;
    }
    return best.unsorted();
  }
}

/**
 * The positions of the terms that hold nearly all of an article's weight, heaviest first, ties in the order of terms. Those
 * left out are common terms: they are three quarters of all postings and hardly distinguish one document from another.
 */
const heaviestTerms = (
  { numbers, idfs, whole, lead }: WeightedQuery,
  postings: InvertedIndex['postings']
): Uint32Array => {
  const weights = whole.map(
    (weight, i) => ((weight + LEAD_WEIGHT * (lead[i] ?? 0)) / (idfs[i] ?? 1)) ** 2
  );
  const positions = Uint32Array.from(weights, (_, i) => i).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b
  );
  const enough = SHARE_READ * weights.reduce((sum, weight) => sum + weight, 0);
  let share = 0;
  let read = 0;
  const end = positions.findIndex((position, i) => {
    if (i >= MIN_TERMS_READ && share >= enough && read >= MIN_POSTINGS_READ) return true;
    share += weights[position] ?? 0;
    read += postings.length(numbers[position] ?? 0);
    return false;
  });
  return end < 0 ? positions : positions.subarray(0, end);
};
