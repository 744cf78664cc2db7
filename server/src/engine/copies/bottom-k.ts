/**
 * Distinct 32-bit hashes, of which only the smallest are wanted: a hash table with open addressing whose buckets are the
 * hashes' highest bits. As hashes are spread evenly, the smallest are at its beginning, so that not all of them need to be
 * sorted. The table is reused for the next text.
 */
export class BottomK {
  /** A hash per bucket, 0 where it is free. Where its bucket is taken, a hash goes to the next free one; it never wraps around. */
  #table = new Uint32Array(0);
  /** Buckets in use. */
  #length = 0;
  #shift = 0;
  #hasZero = false;
  #size = 0;

  /** Removes all hashes, and makes room for `count` of them. */
  clear(count: number): void {
    const bits = Math.max(4, 33 - Math.clz32(count));
    this.#shift = 32 - bits;
    this.#length = 2 ** bits + count + 1;
    if (this.#length > this.#table.length) this.#table = new Uint32Array(2 * this.#length);
    else this.#table.fill(0, 0, this.#length);
    this.#hasZero = false;
    this.#size = 0;
  }

  /** How many distinct hashes there are. */
  get size(): number {
    return this.#size;
  }

  add(hash: number): void {
    if (hash === 0) {
      if (!this.#hasZero) this.#size += 1;
      this.#hasZero = true;
      return;
    }
    let at = hash >>> this.#shift;
    for (;;) {
      const there = this.#table[at];
      if (there === hash) return;
      if (there === 0) break;
      at += 1;
    }
    this.#table[at] = hash;
    this.#size += 1;
  }

  /** The smallest hashes, ascending, at most `count` of them. */
  smallest(count: number): number[] {
    const found: number[] = this.#hasZero ? [0] : [];
    for (let at = 0; at < this.#length; at += 1) {
      const hash = this.#table[at] ?? 0;
      // No hash was moved past a free bucket: all that follow are greater.
      if (hash !== 0) found.push(hash);
      else if (found.length >= count) break;
    }
    return sortNearly(found).slice(0, count);
  }
}

/** Insertion sort: the values are nearly sorted already, and a general sort takes ten times as long. */
const sortNearly = (values: number[]): number[] => {
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
  return values;
};
