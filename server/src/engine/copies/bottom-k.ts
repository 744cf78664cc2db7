/**
 * Different hashes of 32 bits, nearly in their order: a hash table with open addressing whose places are the hashes' highest
 * bits. As hashes are spread evenly, the smallest stand at its beginning, so that they need not be sorted among all. It is
 * used again for the next text.
 */
export class OrderedHashes {
  /** By place: a hash, 0 where there is none. What finds its places taken goes to the next free one, never back to the first. */
  #table = new Uint32Array(0);
  /** Places in use. */
  #length = 0;
  #shift = 0;
  #hasZero = false;
  #size = 0;

  /** Forgets all, and makes room for so many. */
  clear(count: number): void {
    const bits = Math.max(4, 33 - Math.clz32(count));
    this.#shift = 32 - bits;
    this.#length = 2 ** bits + count + 1;
    if (this.#length > this.#table.length) this.#table = new Uint32Array(2 * this.#length);
    else this.#table.fill(0, 0, this.#length);
    this.#hasZero = false;
    this.#size = 0;
  }

  /** How many different ones there are. */
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

  /** The smallest, ascending, at most so many. */
  smallest(count: number): number[] {
    const found: number[] = this.#hasZero ? [0] : [];
    for (let at = 0; at < this.#length; at += 1) {
      const hash = this.#table[at] ?? 0;
      // Nothing passes a free place: what comes after it is greater.
      if (hash !== 0) found.push(hash);
      else if (found.length >= count) break;
    }
    return sortNearly(found).slice(0, count);
  }
}

/** Sorts what stands near its place already (by insertion), which a sort for any order takes ten times as long for. */
const sortNearly = (values: number[]): number[] => {
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
  return values;
};
