/**
 * The `k` documents with the highest values: a heap of at most `k` entries with the worst on top, so that most offers are
 * rejected after one comparison.
 */
export class TopK {
  readonly #k: number;
  readonly #compareTies: (a: number, b: number) => number;
  readonly #docNumbers: number[] = [];
  readonly #values: number[] = [];

  /** `compareTies` decides which of two documents with the same value comes first; never 0 for two different ones. */
  constructor(k: number, compareTies: (a: number, b: number) => number) {
    this.#k = k;
    this.#compareTies = compareTies;
  }

  /** The value that a document must reach to be among the best so far, where values are never below 0. */
  get threshold(): number {
    return this.#docNumbers.length < this.#k ? 0 : (this.#values[0] ?? Infinity);
  }

  offer(docNumber: number, value: number): void {
    if (this.#docNumbers.length < this.#k) {
      this.#docNumbers.push(docNumber);
      this.#values.push(value);
      this.#rise(this.#docNumbers.length - 1);
    } else if (this.#k > 0 && this.#order(docNumber, value, 0) < 0) {
      this.#docNumbers[0] = docNumber;
      this.#values[0] = value;
      this.#sink();
    }
  }

  /** The best, in arbitrary order. */
  unsorted(): readonly number[] {
    return this.#docNumbers;
  }

  /** The best, best first. */
  sorted(): { readonly docNumber: number; readonly value: number }[] {
    return this.#docNumbers
      .map((docNumber, i) => ({ docNumber, value: this.#values[i] ?? 0 }))
      .sort((a, b) => b.value - a.value || this.#compareTies(a.docNumber, b.docNumber));
  }

  /** Below 0 where a document with this value comes before the one at this position of the heap. */
  #order(docNumber: number, value: number, at: number): number {
    return (
      (this.#values[at] ?? 0) - value || this.#compareTies(docNumber, this.#docNumbers[at] ?? 0)
    );
  }

  #isBetter(a: number, b: number): boolean {
    return this.#order(this.#docNumbers[a] ?? 0, this.#values[a] ?? 0, b) < 0;
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
      if (left < this.#docNumbers.length && this.#isBetter(worst, left)) worst = left;
      if (right < this.#docNumbers.length && this.#isBetter(worst, right)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    const [docNumber, value] = [this.#docNumbers[a] ?? 0, this.#values[a] ?? 0];
    this.#docNumbers[a] = this.#docNumbers[b] ?? 0;
    this.#values[a] = this.#values[b] ?? 0;
    this.#docNumbers[b] = docNumber;
    this.#values[b] = value;
  }
}
