import type { AnalyzedDocument } from '../postings';
import { idf } from '../model';
import type { InvertedIndex } from '../postings';
import { overlap } from './similarity';
import { bodyCount, titleCount } from '../model';

/** Plain ways to pick related articles, which a measurement of the engine stands beside. */
export const BASELINES = ['bm25', 'topics', 'newest'] as const;
export type Baseline = (typeof BASELINES)[number];

/** Lucene's defaults. */
const K1 = 1.2;
const B = 0.75;
/** How often a term of the title counts in {@link Baselines}' BM25, as in our reference runs (docs/relevance.md). */
const TITLE_COUNTS = 3;

/** For each baseline and each article that was asked for: how many stand before it; null where it is not found at all. */
export type BaselineRanks = Readonly<Record<Baseline, readonly (number | null)[]>>;

/** How often a term counts in a document. */
const countOf = (packed: number): number => TITLE_COUNTS * titleCount(packed) + bodyCount(packed);

/**
 * Ranks the documents of an index by BM25 over the whole article, by common topics alone, and by date alone. All see the
 * same candidates: every document of the index but the article itself, the others that were asked for, and what is to be left
 * out.
 */
export class Baselines {
  readonly #index: InvertedIndex;
  #version = -1;
  /** By slot: how many terms a document has, as BM25 counts them. */
  #lengths = new Float64Array(0);
  #average = 1;

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /**
   * Where each of the `wanted` articles stands for the article `query` while the other wanted ones and those `without` are
   * left out: 0 for the first place. It is not counted how good an article is, only how many are better.
   */
  ranks(
    query: AnalyzedDocument,
    wanted: readonly string[],
    without: readonly string[]
  ): BaselineRanks {
    const left = new Set([...wanted, ...without, query.id].map((id) => this.#index.slot(id)));
    const slots: number[] = [];
    for (let slot = 0; slot < this.#index.slotCount; slot += 1) {
      if (this.#index.entry(slot) !== undefined && !left.has(slot)) slots.push(slot);
    }
    const rank = (scoreOf: (slot: number) => number) =>
      wanted.map((id) => this.#rank(id, slots, scoreOf));
    const bm25 = this.#bm25(query);
    return {
      bm25: rank((slot) => bm25[slot] ?? 0),
      topics: rank((slot) => overlap(query.topics, this.#index.entry(slot)?.row.topics ?? [])),
      // Every dated article has a place, be it older than 1970.
      newest: rank((slot) => (this.#dateOf(slot) === -Infinity ? 0 : 1)),
    };
  }

  /** Equal scores are parted by date, newest first, then by id. */
  #rank(id: string, slots: readonly number[], scoreOf: (slot: number) => number): number | null {
    const own = this.#index.slot(id);
    const score = own === undefined ? 0 : scoreOf(own);
    if (own === undefined || score <= 0) return null;
    const date = this.#dateOf(own);
    let before = 0;
    for (const slot of slots) {
      const difference = scoreOf(slot) - score || this.#dateOf(slot) - date;
      // NaN where both are undated.
      if (difference > 0 || (!(difference < 0) && this.#index.compareSlots(slot, own) < 0)) {
        before += 1;
      }
    }
    return before;
  }

  #dateOf(slot: number): number {
    return this.#index.entry(slot)?.row.date ?? -Infinity;
  }

  /** By slot: the score of each document, summed in the order of its terms' texts. */
  #bm25(query: AnalyzedDocument): Float64Array {
    this.#measure();
    const { docCount, vocabulary, postings, slotCount } = this.#index;
    const weights = new Float64Array(vocabulary.size);
    for (const [i, term] of query.terms.entries()) {
      const number = vocabulary.numberOf(term);
      if (number === undefined) continue;
      const count = countOf(query.counts[i] ?? 0);
      const telling = idf(postings.length(number), docCount);
      weights[number] = (telling * (K1 + 1) * count) / (count + K1);
    }
    const scores = new Float64Array(slotCount);
    for (let slot = 0; slot < slotCount; slot += 1) {
      const terms = this.#index.entry(slot)?.terms ?? [];
      const damping = K1 * (1 - B + (B * (this.#lengths[slot] ?? 0)) / this.#average);
      let sum = 0;
      for (let i = 0; i < terms.length; i += 2) {
        const weight = weights[terms[i] ?? 0] ?? 0;
        if (weight === 0) continue;
        const count = countOf(terms[i + 1] ?? 0);
        sum += (weight * count) / (count + damping);
      }
      scores[slot] = sum;
    }
    return scores;
  }

  /** Counts the lengths anew once the index has changed. */
  #measure(): void {
    const { version, slotCount, docCount } = this.#index;
    if (this.#version === version) return;
    this.#version = version;
    this.#lengths = new Float64Array(slotCount);
    let total = 0;
    for (let slot = 0; slot < slotCount; slot += 1) {
      const terms = this.#index.entry(slot)?.terms ?? [];
      for (let i = 1; i < terms.length; i += 2) {
        this.#lengths[slot] = (this.#lengths[slot] ?? 0) + countOf(terms[i] ?? 0);
      }
      total += this.#lengths[slot] ?? 0;
    }
    this.#average = total / Math.max(1, docCount) || 1;
  }
}
