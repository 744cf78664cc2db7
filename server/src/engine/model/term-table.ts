import { hashText } from './hash';

/** Knuth's multiplier for 32 bits: the golden ratio spreads keys that lie side by side (TAOCP 3, 6.4). */
const SPREAD = 0x9e3779b1;
/** Load factor above which the table grows. */
const FULLEST = 0.7;
/** A table has at least two to the power of so many buckets. */
const LEAST_BITS = 4;

/**
 * Term numbers: a hash table with open addressing in one typed array, faster than a `Map` because entries lie side by side.
 * Most terms in Chinese, Japanese and Korean are two units, which serve as the key themselves, so that texts are neither
 * hashed nor compared.
 */
export class TermTable {
  readonly #terms: string[] = [];
  /** Per bucket: the key of a term, then its number plus one together with its kind; 0 where the bucket is free. */
  #table = new Uint32Array(2 << LEAST_BITS);
  #bits = LEAST_BITS;
  #size = 0;

  /** The number of a term; undefined where it has none. */
  numberOf(term: string): number | undefined {
    const held = this.#table[this.#placeOf(termKey(term), term) + 1] ?? 0;
    return held === 0 ? undefined : numberIn(held);
  }

  /** The number of a term; it gets the offered one where it has none yet. */
  take(term: string, offered: number, key = termKey(term)): number {
    const at = this.#placeOf(key, term);
    const held = this.#table[at + 1] ?? 0;
    if (held !== 0) return numberIn(held);
    this.#put(at, key, kindOf(term), offered);
    this.#terms[offered] = term;
    return offered;
  }

  /**
   * The number of a pair of UTF-16 units, the first in the upper half of the key. Its text is not needed yet; where the
   * offered number is taken, the caller must set it with `name`.
   */
  takePair(key: number, offered: number): number {
    const table = this.#table;
    let at = this.#homeOf(key);
    for (; ; at = this.#next(at)) {
      const held = table[at + 1] ?? 0;
      if (held === 0) break;
      if (table[at] === key && (held & ANY_KIND) === PAIR) return numberIn(held);
    }
    this.#put(at, key, PAIR, offered);
    return offered;
  }

  /** Sets the text of a number. */
  name(number: number, term: string): void {
    this.#terms[number] = term;
  }

  /** The text of a number that was assigned, also of one that has been released. */
  term(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** Removes a term; false where it is not there. Entries after it move up (Knuth's algorithm 6.4R). */
  delete(term: string): boolean {
    const table = this.#table;
    let free = this.#placeOf(termKey(term), term);
    if (table[free + 1] === 0) return false;
    this.#size -= 1;
    for (let at = this.#next(free); table[at + 1] !== 0; at = this.#next(at)) {
      const wayFrom = (place: number): number => (at - place) & ((2 << this.#bits) - 1);
      if (wayFrom(this.#homeOf(table[at] ?? 0)) < wayFrom(free)) continue;
      table.copyWithin(free, at, at + 2);
      free = at;
    }
    table[free + 1] = 0;
    return true;
  }

  /** Removes all terms, and makes room for `count` terms. */
  clear(count: number): void {
    const bits = Math.max(LEAST_BITS, 33 - Math.clz32(count));
    if (2 << bits > this.#table.length) this.#table = new Uint32Array(2 << bits);
    else this.#table.fill(0, 0, 2 << bits);
    this.#bits = bits;
    this.#size = 0;
  }

  /** The bucket where a term is or would be. */
  #placeOf(key: number, term: string): number {
    const table = this.#table;
    const kind = kindOf(term);
    for (let at = this.#homeOf(key); ; at = this.#next(at)) {
      const held = table[at + 1] ?? 0;
      if (held === 0) return at;
      if (table[at] !== key || (held & ANY_KIND) !== kind) continue;
      if (kind < LONG || this.#terms[numberIn(held)] === term) return at;
    }
  }

  #put(at: number, key: number, kind: number, number: number): void {
    this.#table[at] = key;
    this.#table[at + 1] = ((number + 1) << KIND_BITS) | kind;
    this.#size += 1;
    if (this.#size > FULLEST * 2 ** this.#bits) this.#grow();
  }

  #homeOf(key: number): number {
    return (Math.imul(key, SPREAD) >>> (32 - this.#bits)) << 1;
  }

  #next(at: number): number {
    return (at + 2) & ((2 << this.#bits) - 1);
  }

  #grow(): void {
    const old = this.#table;
    const end = 2 << this.#bits;
    this.#bits += 1;
    this.#table = new Uint32Array(2 << this.#bits);
    for (let from = 0; from < end; from += 2) {
      if (old[from + 1] === 0) continue;
      let at = this.#homeOf(old[from] ?? 0);
      while (this.#table[at + 1] !== 0) at = this.#next(at);
      this.#table[at] = old[from] ?? 0;
      this.#table[at + 1] = old[from + 1] ?? 0;
    }
  }
}

/** The kind of a term is its length, or `LONG`. Two shorter terms are equal if their kinds and keys are. */
const LONG = 3;
const PAIR = 2;
const KIND_BITS = 2;
const ANY_KIND = 3;

const kindOf = (term: string): number => Math.min(term.length, LONG);
const numberIn = (held: number): number => (held >>> KIND_BITS) - 1;

/** The key of a term: its units where these are one or two, else a hash of them. */
export const termKey = (term: string): number =>
  term.length < LONG ? beginningOf(term) : hashText(term);

/** The hash of a term whose key is known. */
export const termHash = (term: string, key: number): number =>
  term.length < LONG ? hashText(term) : key;

/** The first two units of a term as a number; a missing unit counts as 0, before all others. */
export const beginningOf = (term: string): number =>
  (((term.charCodeAt(0) || 0) << 16) | (term.charCodeAt(1) || 0)) >>> 0;
