const FIRST_SLOTS = 256;
/** An edge takes three numbers, side by side so that one look at the memory gets them: from, unit, to. */
const FROM = 0;
const UNIT = 1;
const TO = 2;
const WIDTH = 4;

/** Edges of a tree by the state that they leave and their UTF-16 unit: an open hash table in a typed array. */
export class EdgeTable {
  #edges = new Int32Array(FIRST_SLOTS * WIDTH);
  #count = 0;

  /** Where an edge leads, 0 where there is none. */
  get(from: number, unit: number): number {
    return this.#edges[slotOf(this.#edges, from, unit) + TO] ?? 0;
  }

  /** Adds an edge that is not there yet. */
  add(from: number, unit: number, to: number): void {
    if (2 * WIDTH * this.#count >= this.#edges.length) this.#grow();
    this.#edges.set([from, unit, to], slotOf(this.#edges, from, unit));
    this.#count += 1;
  }

  #grow(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += WIDTH) {
      const edge = old.subarray(slot, slot + WIDTH);
      if (edge[TO] !== 0)
        this.#edges.set(edge, slotOf(this.#edges, edge[FROM] ?? 0, edge[UNIT] ?? 0));
    }
  }
}

/** Where an edge stands, or the free place where it would. The table's length is a power of two. */
const slotOf = (edges: Int32Array, from: number, unit: number): number => {
  const last = edges.length - 1;
  let slot = (hashOf(from, unit) * WIDTH) & last;
  while (edges[slot + TO] !== 0 && (edges[slot + FROM] !== from || edges[slot + UNIT] !== unit))
    slot = (slot + WIDTH) & last;
  return slot;
};

/** Two odd multipliers spread neighbours; the upper bits are the better spread. */
const hashOf = (from: number, unit: number): number =>
  (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 8;
