import type { Asked } from './asked';
import type { Entry, InvertedIndex } from './inverted-index';
import { compareText } from './order';
import { kindOf, slotOf } from './posting-lists';
import { LEAD_WEIGHT, leadWeight, wholeWeight } from './ranking';
import { ROUGH_KINDS, bodyCount, fromRough, leadCount, titleCount } from './term-counts';
import { TopSlots } from './top-slots';

/** Weight of each rough kind of counts in a whole article, and in title and lead. */
const WHOLE_OF_KIND = Float64Array.from({ length: ROUGH_KINDS }, (_, kind) =>
  wholeWeight(titleCount(fromRough(kind)), bodyCount(fromRough(kind)))
);
const LEAD_OF_KIND = Float64Array.from({ length: ROUGH_KINDS }, (_, kind) =>
  leadWeight(titleCount(fromRough(kind)), leadCount(fromRough(kind)))
);

/**
 * The first pass over an index: what every document shares with an article, by rough counts and with norms that leave out
 * how telling terms are. It only picks which documents are scored exactly.
 */
export class RoughPass {
  readonly #index: InvertedIndex;
  /** By slot; kept from one article to the next, since to clear it is cheaper than to get a new one. */
  #sums = new Float32Array(0);

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** Sums up what each document shares with an article. */
  read({ numbers, whole, lead }: Asked): void {
    const { slotCount, postings } = this.#index;
    if (slotCount > this.#sums.length) this.#sums = new Float32Array(Math.ceil(slotCount * 1.5));
    else this.#sums.fill(0);
    const sums = this.#sums;
    for (let i = 0; i < numbers.length; i += 1) {
      const term = numbers[i] ?? 0;
      const array = postings.array(term);
      const start = postings.start(term);
      const end = start + postings.length(term);
      const perWhole = whole[i] ?? 0;
      const perLead = LEAD_WEIGHT * (lead[i] ?? 0);
      for (let at = start; at < end; at += 1) {
        const posting = array[at] ?? 0;
        const kind = kindOf(posting);
        const slot = slotOf(posting);
        sums[slot] =
          (sums[slot] ?? 0) +
          perWhole * (WHOLE_OF_KIND[kind] ?? 0) +
          perLead * (LEAD_OF_KIND[kind] ?? 0);
      }
    }
  }

  /** The slots of the documents that may be the best for the article that was read last, in no order. */
  likeliest(smoothing: number, most: number, passes: (entry: Entry) => boolean): readonly number[] {
    const { squares, termCounts, slotCount } = this.#index;
    const idOf = (slot: number): string => this.#index.entry(slot)?.row.id ?? '';
    const best = new TopSlots(most, (a, b) => compareText(idOf(a), idOf(b)));
    const sums = this.#sums;
    for (let slot = 0; slot < slotCount; slot += 1) {
      const sum = sums[slot] ?? 0;
      if (sum === 0) continue;
      // The square of sum ÷ smoothed norm: the same order without a root for each.
      const value =
        (sum * sum) / ((squares[slot] ?? 1) * (1 + smoothing / (termCounts[slot] ?? 1)));
      if (!best.mayEnter(value)) continue;
      const entry = this.#index.entry(slot);
      if (entry !== undefined && passes(entry)) best.offer(slot, value);
    }
    return best.slots();
  }
}
