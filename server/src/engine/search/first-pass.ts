import type { Asked } from './weighted-query';
import type { InvertedIndex } from '../postings';
import { kindOf, slotOf } from '../postings';
import { LEAD_WEIGHT } from './similarity';
import { leadWeight, wholeWeight } from '../model';
import { ROUGH_KINDS, bodyCount, fromRough, leadCount, titleCount } from '../model';
import { TopSlots } from './top-k';

/** Weight of each rough kind of counts in a whole article, and in title and lead. */
const WHOLE_OF_KIND = Float64Array.from({ length: ROUGH_KINDS }, (_, kind) =>
  wholeWeight(titleCount(fromRough(kind)), bodyCount(fromRough(kind)))
);
const LEAD_OF_KIND = Float64Array.from({ length: ROUGH_KINDS }, (_, kind) =>
  leadWeight(titleCount(fromRough(kind)), leadCount(fromRough(kind)))
);

/**
 * Share of an article's squared weights whose terms are read, how many terms are read at least, and how many postings are
 * read in any case, which take next to no time (docs/performance.md#two-passes).
 */
const SHARE_READ = 0.97;
const FEWEST_READ = 24;
const READ_FREELY = 2 ** 15;

/**
 * The first pass over an index: what every document shares with an article, by the telling terms, rough counts and norms
 * that leave out how telling terms are. It only picks which documents are scored exactly.
 */
export class RoughPass {
  readonly #index: InvertedIndex;
  /** By slot; kept from one article to the next, since to clear it is cheaper than to get a new one. */
  #sums = new Float32Array(0);

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** Sums up what each document shares with an article by its most telling terms. */
  read(asked: Asked): void {
    const { slotCount, postings } = this.#index;
    if (slotCount > this.#sums.length) this.#sums = new Float32Array(Math.ceil(slotCount * 1.5));
    else this.#sums.fill(0);
    for (const i of tellingPlaces(asked, postings)) {
      const term = asked.numbers[i] ?? 0;
      const start = postings.start(term);
      const end = start + postings.length(term);
      this.#add(postings.array(term), start, end, asked.whole[i] ?? 0, asked.lead[i] ?? 0);
    }
  }

  #add(array: Uint32Array, start: number, end: number, whole: number, lead: number): void {
    const sums = this.#sums;
    const perLead = LEAD_WEIGHT * lead;
    for (let at = start; at < end; at += 1) {
      const posting = array[at] ?? 0;
      const kind = kindOf(posting);
      const weight = whole * (WHOLE_OF_KIND[kind] ?? 0) + perLead * (LEAD_OF_KIND[kind] ?? 0);
      sums[slotOf(posting)] = (sums[slotOf(posting)] ?? 0) + weight;
    }
  }

  /** The slots of the documents that may be the best for the article that was read last, in no order. */
  likeliest(smoothing: number, most: number, passes: (slot: number) => boolean): readonly number[] {
    const { shapes, slotCount } = this.#index;
    const best = new TopSlots(most, this.#index.compareSlots);
    const sums = this.#sums;
    let { least } = best;
    for (let slot = 0; slot < slotCount; slot += 1) {
      const sum = sums[slot] ?? 0;
      if (sum === 0) continue;
      // The square of sum ÷ smoothed norm, which needs no root and, for most, no division.
      const square = sum * sum * (shapes[2 * slot] ?? 0);
      const stretch = 1 + smoothing * (shapes[2 * slot + 1] ?? 0);
      if (square < least * stretch || !passes(slot)) continue;
      best.offer(slot, square / stretch);
      least = best.least;
    }
    return best.slots();
  }
}

/**
 * The places of the terms that hold nearly all of an article's weight, most telling first, ties in the order of terms. Those
 * left out are common ones: they are three quarters of all postings and hardly tell one document from another.
 */
const tellingPlaces = (
  { numbers, idfs, whole, lead }: Asked,
  postings: InvertedIndex['postings']
): Uint32Array => {
  const weights = whole.map(
    (weight, i) => ((weight + LEAD_WEIGHT * (lead[i] ?? 0)) / (idfs[i] ?? 1)) ** 2
  );
  const places = Uint32Array.from(weights, (_, i) => i).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b
  );
  const enough = SHARE_READ * weights.reduce((sum, weight) => sum + weight, 0);
  let share = 0;
  let read = 0;
  const end = places.findIndex((place, i) => {
    if (i >= FEWEST_READ && share >= enough && read >= READ_FREELY) return true;
    share += weights[place] ?? 0;
    read += postings.length(numbers[place] ?? 0);
    return false;
  });
  return end < 0 ? places : places.subarray(0, end);
};
