import type { AnalyzedDocument, InvertedIndex } from '../postings';
import { idf, bodyCount, titleCount } from '../model';
import { overlap } from './similarity';

/** Plain ways to pick related articles, with which the engine is compared. */
export const BASELINES = ['bm25', 'topics', 'newest'] as const;
export type Baseline = (typeof BASELINES)[number];

/** Lucene's defaults. */
const K1 = 1.2;
const B = 0.75;
/** How many times a term in the title counts in {@link Baselines}' BM25, as in our reference runs (docs/relevance.md). */
const TITLE_COUNTS = 3;

/** For each baseline the rank of each wanted article, from 0; null where it is not found at all. */
export type BaselineRanks = Readonly<Record<Baseline, readonly (number | null)[]>>;

/** The frequency of a term in a document, as BM25 counts it. */
const countOf = (packed: number): number => TITLE_COUNTS * titleCount(packed) + bodyCount(packed);

/**
 * Ranks the documents of an index by BM25 over the whole article, by common topics alone, and by date alone. All have the
 * same candidates: every document of the index except the article itself, the other wanted ones, and those to leave out.
 */
export class Baselines {
  readonly #index: InvertedIndex;
  #version = -1;
  /** By document number: the length of a document in terms, as BM25 counts them. */
  #lengths = new Float64Array(0);
  #average = 1;

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /**
   * The rank of each of the `wanted` articles for the article `query`, with the other wanted ones and those `without` left
   * out: 0 is the first. Only the number of better articles counts, not by how much they are better.
   */
  ranks(
    query: AnalyzedDocument,
    wanted: readonly string[],
    without: readonly string[]
  ): BaselineRanks {
    const left = new Set([...wanted, ...without, query.id].map((id) => this.#index.docNumber(id)));
    const docNumbers: number[] = [];
    for (let docNumber = 0; docNumber < this.#index.maxDoc; docNumber += 1) {
      if (this.#index.entry(docNumber) !== undefined && !left.has(docNumber))
        docNumbers.push(docNumber);
    }
    const rank = (scoreOf: (docNumber: number) => number) =>
      wanted.map((id) => this.#rank(id, docNumbers, scoreOf));
    const bm25 = this.#bm25(query);
    return {
      bm25: rank((docNumber) => bm25[docNumber] ?? 0),
      topics: rank((docNumber) =>
        overlap(query.topics, this.#index.entry(docNumber)?.row.topics ?? [])
      ),
      // Every dated article has a rank, even one from before 1970.
      newest: rank((docNumber) => (this.#dateOf(docNumber) === -Infinity ? 0 : 1)),
    };
  }

  /** Equal scores are ordered by date, newest first, then by id. */
  #rank(
    id: string,
    docNumbers: readonly number[],
    scoreOf: (docNumber: number) => number
  ): number | null {
    const own = this.#index.docNumber(id);
    const score = own === undefined ? 0 : scoreOf(own);
    if (own === undefined || score <= 0) return null;
    const date = this.#dateOf(own);
    let before = 0;
    for (const docNumber of docNumbers) {
      const difference = scoreOf(docNumber) - score || this.#dateOf(docNumber) - date;
      // NaN where both are undated.
      if (difference > 0 || (!(difference < 0) && this.#index.compareDocs(docNumber, own) < 0)) {
        before += 1;
      }
    }
    return before;
  }

  #dateOf(docNumber: number): number {
    return this.#index.entry(docNumber)?.row.date ?? -Infinity;
  }

  /** By document number: the score of each document, summed over its terms in sorted order. */
  #bm25(query: AnalyzedDocument): Float64Array {
    this.#measure();
    const { docCount, termDictionary, postings, maxDoc } = this.#index;
    const weights = new Float64Array(termDictionary.size);
    for (const [i, term] of query.terms.entries()) {
      const number = termDictionary.numberOf(term);
      if (number === undefined) continue;
      const count = countOf(query.counts[i] ?? 0);
      const termIdf = idf(postings.length(number), docCount);
      weights[number] = (termIdf * (K1 + 1) * count) / (count + K1);
    }
    const scores = new Float64Array(maxDoc);
    for (let docNumber = 0; docNumber < maxDoc; docNumber += 1) {
      const terms = this.#index.entry(docNumber)?.terms ?? [];
      const damping = K1 * (1 - B + (B * (this.#lengths[docNumber] ?? 0)) / this.#average);
      let sum = 0;
      for (let i = 0; i < terms.length; i += 2) {
        const weight = weights[terms[i] ?? 0] ?? 0;
        if (weight === 0) continue;
        const count = countOf(terms[i + 1] ?? 0);
        sum += (weight * count) / (count + damping);
      }
      scores[docNumber] = sum;
    }
    return scores;
  }

  /** Recounts the lengths once the index has changed. */
  #measure(): void {
    const { version, maxDoc, docCount } = this.#index;
    if (this.#version === version) return;
    this.#version = version;
    this.#lengths = new Float64Array(maxDoc);
    let total = 0;
    for (let docNumber = 0; docNumber < maxDoc; docNumber += 1) {
      const terms = this.#index.entry(docNumber)?.terms ?? [];
      for (let i = 1; i < terms.length; i += 2) {
        this.#lengths[docNumber] = (this.#lengths[docNumber] ?? 0) + countOf(terms[i] ?? 0);
      }
      total += this.#lengths[docNumber] ?? 0;
    }
    this.#average = total / Math.max(1, docCount) || 1;
  }
}
