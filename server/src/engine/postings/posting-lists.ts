/** A posting is a slot and, in its lowest eight bits, how often the term stands there, roughly. */
const KIND_BITS = 8;

/** Slots beyond do not fit beside the kind. */
export const MOST_SLOTS = 2 ** (32 - KIND_BITS);

/** Longer lists have an array of their own; shorter ones, which are nearly all, share one. */
const LONGEST_SHARED = 64;
/** A list with an array of its own has room for this much more when it is moved. */
const HEADROOM = 1.25;

export const postingOf = (slot: number, kind: number): number => ((slot << KIND_BITS) | kind) >>> 0;
export const slotOf = (posting: number): number => posting >>> KIND_BITS;
export const kindOf = (posting: number): number => posting & (2 ** KIND_BITS - 1);

/**
 * For each number of a term the documents that hold it, ascending by slot, four bytes each. Half of all terms stand in
 * one document, so an array for each would take far more than what it holds: short lists lie in blocks of 1, 2, 4, … 64
 * within one array, as large as their length asks for.
 */
export class PostingLists {
  /** By term: how long its list is, and where it starts in the shared array. Side by side, as they are read together. */
  #heads = new Uint32Array(2048);
  readonly #own: (Uint32Array | undefined)[] = [];
  #shared = new Uint32Array(4096);
  #used = 0;
  /** Blocks that were left, by the power of two that is their size. */
  readonly #free: number[][] = Array.from({ length: 7 }, () => []);

  length(term: number): number {
    return this.#heads[2 * term] ?? 0;
  }

  /** The array in which the list of a term lies, from `start` on; good until the next change. */
  array(term: number): Uint32Array {
    return this.#own[term] ?? this.#shared;
  }

  start(term: number): number {
    return this.#own[term] === undefined ? (this.#heads[2 * term + 1] ?? 0) : 0;
  }

  /** Adds a posting; a slot that is already there must have been erased. */
  insert(term: number, posting: number): void {
    const length = this.length(term);
    // A block is full where its length is a power of two; nearly all lists stay where they are.
    const isRoomy = length < LONGEST_SHARED && (length & (length - 1)) !== 0;
    if (isRoomy) this.#heads[2 * term] = length + 1;
    else this.#resize(term, length, length + 1);
    const array = isRoomy ? this.#shared : this.array(term);
    const start = isRoomy ? (this.#heads[2 * term + 1] ?? 0) : this.start(term);
    const end = start + length;
    // New documents mostly get the highest slot.
    if (length === 0 || (array[end - 1] ?? 0) < posting) {
      array[end] = posting;
      return;
    }
    const at = lowerBound(array, start, end, posting);
    array.copyWithin(at + 1, at, end);
    array[at] = posting;
  }

  /** Adds the postings from one place to another of an array, ascending, to one term; as `insert`, but all at once. */
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

  /** Removes the posting of a slot, which must be there. */
  erase(term: number, slot: number): void {
    const length = this.length(term);
    const array = this.array(term);
    const end = this.start(term) + length;
    const at = lowerBound(array, this.start(term), end, postingOf(slot, 0));
    array.copyWithin(at, at + 1, end);
    this.#resize(term, length, length - 1);
  }

  /** Gives a list the room for another length, and moves what it holds where it must. */
  #resize(term: number, from: number, to: number): void {
    if (2 * term >= this.#heads.length) this.#heads = grown(this.#heads, 2 * (term + 1));
    this.#heads[2 * term] = to;
    const array = this.array(term);
    if (fits(array.length, from, to)) return;
    const start = this.start(term);
    this.#allot(term, to);
    if (from === 0) return;
    const [moved, place] = [this.array(term), this.start(term)];
    for (let i = 0; i < Math.min(from, to); i += 1) moved[place + i] = array[start + i] ?? 0;
    if (from <= LONGEST_SHARED) this.#free[blockOf(from)]?.push(start);
  }

  #allot(term: number, length: number): void {
    if (length > LONGEST_SHARED) {
      this.#own[term] = new Uint32Array(Math.ceil(length * HEADROOM));
      return;
    }
    if (this.#own[term] !== undefined) this.#own[term] = undefined;
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

/** The power of two that is the size of the block for a list of this length. */
const blockOf = (length: number): number => 32 - Math.clz32(length - 1);

/** Whether a list of another length stays where it is. */
const fits = (capacity: number, from: number, to: number): boolean => {
  if (to > LONGEST_SHARED) return from > LONGEST_SHARED && to <= capacity;
  return to > 0 && from > 0 && from <= LONGEST_SHARED && blockOf(from) === blockOf(to);
};

/** A copy with room for at least so many, and half as much again. */
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
