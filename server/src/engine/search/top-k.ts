/**
 * The best few of many slots by their values: keeps no more than it was made for, the worst of them on top of a heap, so
 * that most of what is offered is turned down after one comparison.
 */
export class TopSlots {
  readonly #most: number;
  readonly #compareTies: (a: number, b: number) => number;
  readonly #slots: number[] = [];
  readonly #values: number[] = [];

  /** `compareTies` says which of two slots of the same value comes first, never 0 for two different ones. */
  constructor(most: number, compareTies: (a: number, b: number) => number) {
    this.#most = most;
    this.#compareTies = compareTies;
  }

  /** What a slot must reach to be among the best so far, where values are never below 0. */
  get least(): number {
    return this.#slots.length < this.#most ? 0 : (this.#values[0] ?? Infinity);
  }

  offer(slot: number, value: number): void {
    if (this.#slots.length < this.#most) {
      this.#slots.push(slot);
      this.#values.push(value);
      this.#rise(this.#slots.length - 1);
    } else if (this.#most > 0 && this.#order(slot, value, 0) < 0) {
      this.#slots[0] = slot;
      this.#values[0] = value;
      this.#sink();
    }
  }

  /** The best, in no order that means anything. */
  slots(): readonly number[] {
    return this.#slots;
  }

  /** The best, best first. */
  sorted(): { readonly slot: number; readonly value: number }[] {
    return this.#slots
      .map((slot, i) => ({ slot, value: this.#values[i] ?? 0 }))
      .sort((a, b) => b.value - a.value || this.#compareTies(a.slot, b.slot));
  }

  /** Below 0 where a slot of some value comes before the one at a place of the heap. */
  #order(slot: number, value: number, at: number): number {
    return (this.#values[at] ?? 0) - value || this.#compareTies(slot, this.#slots[at] ?? 0);
  }

  #isBetter(a: number, b: number): boolean {
    return this.#order(this.#slots[a] ?? 0, this.#values[a] ?? 0, b) < 0;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.#isBetter(parent, at)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < this.#slots.length && this.#isBetter(worst, left)) worst = left;
      if (right < this.#slots.length && this.#isBetter(worst, right)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    const [slot, value] = [this.#slots[a] ?? 0, this.#values[a] ?? 0];
    this.#slots[a] = this.#slots[b] ?? 0;
    this.#values[a] = this.#values[b] ?? 0;
    this.#slots[b] = slot;
    this.#values[b] = value;
  }
}
