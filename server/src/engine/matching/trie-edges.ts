const FIRST_EDGES = 256;
/** An edge takes three numbers, side by side so that one memory access gets them: from, unit, to. */
const FROM = 0;
const UNIT = 1;
const TO = 2;
const WIDTH = 4;

/** Edges of a trie by source state and UTF-16 unit: a hash table with open addressing in a typed array. */
export class EdgeTable {
  #edges = new Int32Array(FIRST_EDGES * WIDTH);
  #count = 0;

  /** Where an edge leads, 0 where there is none. */
  get(from: number, unit: number): number {
    return this.#edges[indexOf(this.#edges, from, unit) + TO] ?? 0;
  }

  /** Adds an edge that is not there yet. */
  add(from: number, unit: number, to: number): void {
    if (2 * WIDTH * this.#count >= this.#edges.length) this.#grow();
    this.#edges.set([from, unit, to], indexOf(this.#edges, from, unit));
    this.#count += 1;
  }

  #grow(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH) {
      const edge = old.subarray(at, at + WIDTH);
      if (edge[TO] !== 0)
        this.#edges.set(edge, indexOf(this.#edges, edge[FROM] ?? 0, edge[UNIT] ?? 0));
    }
  }
}

/** The index of an edge, or of the free entry where it would go. The table's length is a power of two. */
const indexOf = (edges: Int32Array, from: number, unit: number): number => {
  const last = edges.length - 1;
  let at = (hashOf(from, unit) * WIDTH) & last;
  while (edges[at + TO] !== 0 && (edges[at + FROM] !== from || edges[at + UNIT] !== unit))
    at = (at + WIDTH) & last;
  return at;
};

/** Two odd multipliers spread neighbours; the upper bits are spread better. */
const hashOf = (from: number, unit: number): number =>
  (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 8;
