/** A posting is a document number and, in its lowest eight bits, a code for how often the term occurs there. */
const CODE_BITS = 8;

/** Higher document numbers don't fit next to the code. */
export const MAX_DOCS = 2 ** (32 - CODE_BITS);

/** Longer lists have an array of their own; shorter ones, which are nearly all, share one. */
const MAX_SHARED_LENGTH = 64;
/** A list with an array of its own has room for this much more when it is moved. */
const HEADROOM = 1.25;

export const postingOf = (docNumber: number, code: number): number =>
  ((docNumber << CODE_BITS) | code) >>> 0;
export const docNumberOf = (posting: number): number => posting >>> CODE_BITS;
export const frequencyCodeOf = (posting: number): number => posting & (2 ** CODE_BITS - 1);

/**
 * For each term number the documents that contain the term, ascending by document number, four bytes each. Half of all terms
 * occur in one document, so an array each would take far more memory than its content: short lists lie in blocks of 1, 2,
 * 4, … 64 within one shared array.
 */
export class PostingLists {
  /** By term: the length of its list and its start in the shared array, side by side since they are read together. */
  #heads = new Uint32Array(2048);
  readonly #ownArrays: (Uint32Array | undefined)[] = [];
  #shared = new Uint32Array(4096);
  #used = 0;
  /** Free blocks, by the power of two that is their size. */
  readonly #free: number[][] = Array.from({ length: 7 }, () => []);

  length(term: number): number {
    return this.#heads[2 * term] ?? 0;
  }

  /** The array that contains the list of a term, from `start` on; valid until the next change. */
  array(term: number): Uint32Array {
    return this.#ownArrays[term] ?? this.#shared;
  }

  start(term: number): number {
    return this.#ownArrays[term] === undefined ? (this.#heads[2 * term + 1] ?? 0) : 0;
  }

  /** Adds a posting; an earlier one of the same document must have been erased. */
  insert(term: number, posting: number): void {
    const length = this.length(term);
    // A block is full where its length is a power of two; nearly all lists stay where they are.
    const isRoomy = length < MAX_SHARED_LENGTH && (length & (length - 1)) !== 0;
    if (isRoomy) this.#heads[2 * term] = length + 1;
    else this.#resize(term, length, length + 1);
    const array = isRoomy ? this.#shared : this.array(term);
    const start = isRoomy ? (this.#heads[2 * term + 1] ?? 0) : this.start(term);
    const end = start + length;
    // New documents mostly get the highest number.
    if (length === 0 || (array[end - 1] ?? 0) < posting) {
      array[end] = posting;
      return;
    }
    const at = lowerBound(array, start, end, posting);
    array.copyWithin(at + 1, at, end);
    array[at] = posting;
  }

  /** Adds the ascending postings between two indexes of an array to one term; as `insert`, but all at once. */
  append(term: number, postings: Uint32Array, from: number, to: number): void {
    const length = this.length(term);
    const last = length === 0 ? -1 : (this.array(term)[this.start(term) + length - 1] ?? 0);
    if (last > (postings[from] ?? 0)) {
      for (let i = from; i < to; i += 1) this.insert(term, postings[i] ?? 0);
      return;
    }
    this.#resize(term, length, length + to - from);
    const array = this.array(term);
    let at = this.start(term) + length;
    for (let i = from; i < to; i += 1) {
      array[at] = postings[i] ?? 0;
      at += 1;
    }
  }

  /** Removes the posting of a document, which must be there. */
  erase(term: number, docNumber: number): void {
    const length = this.length(term);
    const array = this.array(term);
    const end = this.start(term) + length;
    const at = lowerBound(array, this.start(term), end, postingOf(docNumber, 0));
    array.copyWithin(at, at + 1, end);
    this.#resize(term, length, length - 1);
  }

  /** Resizes a list, and moves its content where it must. */
  #resize(term: number, from: number, to: number): void {
    if (2 * term >= this.#heads.length) this.#heads = grown(this.#heads, 2 * (term + 1));
    this.#heads[2 * term] = to;
    const array = this.array(term);
    if (fits(array.length, from, to)) return;
    const start = this.start(term);
    this.#allot(term, to);
    if (from === 0) return;
    const [moved, newStart] = [this.array(term), this.start(term)];
    for (let i = 0; i < Math.min(from, to); i += 1) moved[newStart + i] = array[start + i] ?? 0;
    if (from <= MAX_SHARED_LENGTH) this.#free[blockOf(from)]?.push(start);
  }

  #allot(term: number, length: number): void {
    if (length > MAX_SHARED_LENGTH) {
      this.#ownArrays[term] = new Uint32Array(Math.ceil(length * HEADROOM));
      return;
    }
    if (this.#ownArrays[term] !== undefined) this.#ownArrays[term] = undefined;
    if (length > 0) this.#heads[2 * term + 1] = this.#takeBlock(blockOf(length));
  }

  #takeBlock(block: number): number {
    const left = this.#free[block]?.pop();
    if (left !== undefined) return left;
    const start = this.#used;
    this.#used += 2 ** block;
    if (this.#used > this.#shared.length) this.#shared = grown(this.#shared, this.#used);
    return start;
  }
}

/** The exponent of the block size for a list of this length. */
const blockOf = (length: number): number => 32 - Math.clz32(length - 1);

/** Whether a list of another length stays where it is. */
const fits = (capacity: number, from: number, to: number): boolean => {
  if (to > MAX_SHARED_LENGTH) return from > MAX_SHARED_LENGTH && to <= capacity;
  return to > 0 && from > 0 && from <= MAX_SHARED_LENGTH && blockOf(from) === blockOf(to);
};

/** A copy with room for at least so many elements and half as many again. */
export const grown = <T extends Uint32Array | Float32Array | Float64Array>(
  array: T,
  least: number
): T => {
  const copy = new (array.constructor as new (length: number) => T)(Math.ceil(least * 1.5)); // of its own kind
  copy.set(array);
  return copy;
};

const lowerBound = (array: Uint32Array, from: number, to: number, value: number): number => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((array[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
