import { compareText, packCounts, TermTable, beginningOf, termHash } from '../model';
import { grown } from './posting-lists';
import { sketchOf } from '../copies';
import type { Sketch } from '../copies';
import type { TermReader, Stretch } from '../text';

/**
 * Terms at the beginning that count as the lead, including the excerpt: news puts the essentials first
 * (the inverted pyramid). Measured: docs/relevance.md#ablation.
 */
const LEAD_LENGTH = 120;

/** So many terms fit next to two UTF-16 units into the integers that a double represents exactly. */
const MAX_TERMS = 2 ** 21;

/** The table starts with room for one term in so many characters, and grows where there are more. */
const CHARACTERS_A_TERM = 2;

/** Which of a term's three counts a part adds to. */
const COLUMNS = { title: 0, excerpt: 1, body: 2 } as const;
const { title: TITLE, excerpt: LEAD, body: BODY } = COLUMNS;
const WIDTH = 3;

/** Terms, sorted, and their packed counts. */
interface CountedTerms {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

/**
 * Counts the terms of one document at a time: title, then excerpt, then body. Each term has a number within the document, so
 * that it is hashed once however often it occurs. The arrays are reused for the next document.
 */
export class TermCollector implements TermReader {
  readonly #table = new TermTable();
  /** How many distinct terms there are; the arrays below are indexed by their numbers. */
  #size = 0;
  #counts = new Uint32Array(WIDTH * 256);
  #hashes = new Uint32Array(256);
  #keys = new Float64Array(256);
  #order = new Uint32Array(256);
  /** Hashes of the terms of the body, in reading order. */
  #bodyHashes = new Uint32Array(1024);
  #bodyLength = 0;
  #column: number = TITLE;
  #leadLeft = LEAD_LENGTH;

  /** Starts another document; `length` is the length of its text. */
  begin(length: number): void {
    this.#table.clear(length / CHARACTERS_A_TERM);
    this.#size = 0;
    this.#bodyLength = 0;
    this.#leadLeft = LEAD_LENGTH;
  }

  /** The terms that follow belong to this part. */
  enter(part: Stretch['part']): void {
    this.#column = COLUMNS[part];
  }

  word(term: string, key: number): void {
    if (this.#column === LEAD && this.#leadLeft === 0) return;
    const number = this.#table.take(term, this.#size, key);
    if (number === this.#size) this.#meet(term, key);
    this.#count(number);
  }

  pair(text: string, start: number): void {
    if (this.#column === LEAD && this.#leadLeft === 0) return;
    const key = ((text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)) >>> 0;
    const number = this.#table.takePair(key, this.#size);
    if (number === this.#size) {
      const term = text.slice(start, start + 2);
      this.#table.name(number, term);
      this.#meet(term, key);
    }
    this.#count(number);
  }

  /**
   * The terms with their counts, sorted: numbers made of the first two units are sorted natively, and only terms with the
   * same beginning are compared as texts.
   */
  words(): CountedTerms {
    this.#sort();
    const terms: string[] = [];
    const counts: number[] = [];
    for (let i = 0; i < this.#size; i += 1) {
      const number = this.#order[i] ?? 0;
      const at = number * WIDTH;
      terms.push(this.#table.term(number));
      counts.push(
        packCounts(this.#counts[at] ?? 0, this.#counts[at + 1] ?? 0, this.#counts[at + 2] ?? 0)
      );
    }
    return { terms, counts };
  }

  /** The sketch of the body. */
  sketch(): Sketch {
    return sketchOf(this.#bodyHashes, this.#bodyLength);
  }

  /** Gives a new term the next number. */
  #meet(term: string, key: number): void {
    const number = this.#size;
    this.#size += 1;
    if (number >= this.#hashes.length) this.#grow();
    this.#hashes[number] = termHash(term, key);
    this.#keys[number] = beginningOf(term) * MAX_TERMS + number;
    const at = number * WIDTH;
    // One by one: calling `fill` for so few takes longer.
    this.#counts[at] = 0;
    this.#counts[at + 1] = 0;
    this.#counts[at + 2] = 0;
  }

  #count(number: number): void {
    const counts = this.#counts;
    const at = number * WIDTH;
    const column = this.#column;
    counts[at + column] = (counts[at + column] ?? 0) + 1;
    if (column === TITLE) return;
    if (column === BODY) {
      this.#pushHash(this.#hashes[number] ?? 0);
      if (this.#leadLeft === 0) return;
      counts[at + LEAD] = (counts[at + LEAD] ?? 0) + 1;
    }
    this.#leadLeft -= 1;
  }

  #pushHash(hash: number): void {
    const at = this.#bodyLength;
    if (at >= this.#bodyHashes.length) this.#bodyHashes = grown(this.#bodyHashes, at + 1);
    this.#bodyHashes[at] = hash;
    this.#bodyLength = at + 1;
  }

  /** Sorts the numbers of all terms by their texts. */
  #sort(): void {
    const order = this.#order;
    const compare = (a: number, b: number): number =>
      compareText(this.#table.term(a), this.#table.term(b));
    if (this.#size > MAX_TERMS) {
      for (let i = 0; i < this.#size; i += 1) order[i] = i;
      order.subarray(0, this.#size).sort(compare);
      return;
    }
    const keys = this.#keys.subarray(0, this.#size).sort();
    let from = 0;
    let beginning = -1;
    for (let at = 0; at < this.#size; at += 1) {
      const key = keys[at] ?? 0;
      const here = Math.floor(key / MAX_TERMS);
      if (here !== beginning) {
        if (at - from > 1) order.subarray(from, at).sort(compare);
        from = at;
        beginning = here;
      }
      order[at] = key - here * MAX_TERMS;
    }
    if (this.#size - from > 1) order.subarray(from, this.#size).sort(compare);
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes, this.#size);
    this.#keys = grown(this.#keys, this.#size);
    this.#order = grown(this.#order, this.#size);
    this.#counts = grown(this.#counts, WIDTH * this.#hashes.length);
  }
}
