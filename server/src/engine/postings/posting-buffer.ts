import { grown } from './posting-lists';
import type { PostingLists } from './posting-lists';

/** Term numbers are sorted by so many bits at a time. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** With fewer postings than this, sorting gains nothing. */
const MIN_SORTED = 2000;

/**
 * Buffers the postings of several documents and adds them in the order of their terms: each list is looked up once for
 * all of them, and in the order in which lists lie in memory.
 */
export class PostingBuffer {
  #terms = new Uint32Array(0);
  #postings = new Uint32Array(0);
  #otherTerms = new Uint32Array(0);
  #otherPostings = new Uint32Array(0);
  readonly #ends = new Uint32Array(DIGITS);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(term: number, posting: number): void {
    const at = this.#length;
    if (at >= this.#terms.length) this.#grow(at + 1);
    this.#terms[at] = term;
    this.#postings[at] = posting;
    this.#length = at + 1;
  }

  /** Adds all postings to the lists and empties the buffer. */
  flush(lists: PostingLists): void {
    const length = this.#length;
    this.#length = 0;
    if (length < MIN_SORTED) {
      for (let i = 0; i < length; i += 1) lists.insert(this.#terms[i] ?? 0, this.#postings[i] ?? 0);
      return;
    }
    this.#sort(length);
    for (let from = 0; from < length;) {
      const term = this.#terms[from] ?? 0;
      let to = from + 1;
      while (to < length && this.#terms[to] === term) to += 1;
      // Free document numbers are reused first, and in no order.
      lists.append(term, this.#postings.subarray(from, to).sort(), 0, to - from);
      from = to;
    }
  }

  /** By term (radix sort from the lowest digit; stable). */
  #sort(length: number): void {
    let highest = 0;
    for (let i = 0; i < length; i += 1) highest = Math.max(highest, this.#terms[i] ?? 0);
    for (let shift = 0; highest >>> shift > 0; shift += DIGIT_BITS) this.#sortBy(shift, length);
  }

  #sortBy(shift: number, length: number): void {
    const ends = this.#ends.fill(0);
    const [terms, postings] = [this.#terms, this.#postings];
    const digitAt = (i: number): number => ((terms[i] ?? 0) >>> shift) & (DIGITS - 1);
    for (let i = 0; i < length; i += 1) ends[digitAt(i)] = (ends[digitAt(i)] ?? 0) + 1;
    for (let digit = 1; digit < DIGITS; digit += 1) {
      ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0);
    }
    for (let i = length - 1; i >= 0; i -= 1) {
      const at = (ends[digitAt(i)] ?? 0) - 1;
      ends[digitAt(i)] = at;
      this.#otherTerms[at] = terms[i] ?? 0;
      this.#otherPostings[at] = postings[i] ?? 0;
    }
    [this.#terms, this.#otherTerms] = [this.#otherTerms, terms];
    [this.#postings, this.#otherPostings] = [this.#otherPostings, postings];
  }

  #grow(least: number): void {
    this.#terms = grown(this.#terms, least);
    this.#postings = grown(this.#postings, least);
    this.#otherTerms = new Uint32Array(this.#terms.length);
    this.#otherPostings = new Uint32Array(this.#terms.length);
  }
}
