import { EdgeTable } from './trie-edges';

const UNITS = 0x10000;
const FIRST_STATES = 256;

/**
 * A trie: one pass over a text finds every word that begins at a position. The first letter has an array of its own,
 * and so has the single outgoing edge that most states have; further edges are in a hash table.
 */
export class Trie<Value> {
  readonly #first = new Int32Array(UNITS);
  /** The first outgoing edge of each state: its unit and its target. */
  #unit = new Uint16Array(FIRST_STATES);
  #next = new Int32Array(FIRST_STATES);
  /** 1 for states with further edges. */
  #hasMore = new Uint8Array(FIRST_STATES);
  readonly #more = new EdgeTable();
  readonly #values: (Value[] | undefined)[] = [undefined];

  /** Adds a value under a word; a word may have several. */
  add(word: string, value: Value): void {
    let state = 0;
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      state = this.step(state, unit) || this.#connect(state, unit);
    }
    const values = this.#values[state];
    if (values) values.push(value);
    else this.#values[state] = [value];
  }

  /** The state that one more unit leads to, 0 where no word continues that way. All words begin at state 0. */
  step(state: number, unit: number): number {
    if (state === 0) return this.#first[unit] ?? 0;
    if (this.#unit[state] === unit) return this.#next[state] ?? 0;
    return this.#hasMore[state] === 1 ? this.#more.get(state, unit) : 0;
  }

  /** The values of the word that ends in a state. */
  valuesAt(state: number): readonly Value[] | undefined {
    return this.#values[state];
  }

  /** Sorts the values of each word, so that the order of adding doesn't matter. */
  sort(compare: (a: Value, b: Value) => number): void {
    for (const values of this.#values) values?.sort(compare);
  }

  #connect(state: number, unit: number): number {
    const next = this.#values.push(undefined) - 1;
    if (next >= this.#next.length) this.#grow();
    if (state === 0) {
      this.#first[unit] = next;
    } else if (this.#next[state] === 0) {
      this.#unit[state] = unit;
      this.#next[state] = next;
    } else {
      this.#hasMore[state] = 1;
      this.#more.add(state, unit, next);
    }
    return next;
  }

  #grow(): void {
    const [unit, next, hasMore] = [this.#unit, this.#next, this.#hasMore];
    const length = 2 * next.length;
    this.#unit = new Uint16Array(length);
    this.#next = new Int32Array(length);
    this.#hasMore = new Uint8Array(length);
    this.#unit.set(unit);
    this.#next.set(next);
    this.#hasMore.set(hasMore);
  }
}
