import { compareText } from '../model';
import { grown } from './posting-lists';
import { sketchOf } from '../copies';
import type { Sketch } from '../copies';
import { packCounts } from '../model';
import { TermTable, beginningOf, hashOf } from '../model';
import type { TermReader } from '../text';
import type { Stretch } from '../text';

/**
 * Terms at the beginning that count as the lead, the excerpt among them: news tells its matter first
 * (the inverted pyramid). Measured: docs/relevance.md#ablation.
 */
const LEAD_LENGTH = 120;

/** Terms within the whole numbers that a double holds exactly, beside two UTF-16 units. */
const MOST_TERMS = 2 ** 21;

/** Room is made for a term in so many characters; where there are more, the table grows. */
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
 * Counts the terms of one document at a time, title, then excerpt, then body. Each has a number within the document, so that it
 * is hashed once however often it stands there. Its arrays are used again for the next document.
 */
export class TermCounter implements TermReader {
  readonly #table = new TermTable();
  /** How many different terms there are; what follows is by their numbers. */
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

  /** Forgets the document before; `length` is that of the new one's text. */
  begin(length: number): void {
    this.#table.clear(length / CHARACTERS_A_TERM);
    this.#size = 0;
    this.#bodyLength = 0;
    this.#leadLeft = LEAD_LENGTH;
  }

  /** What is read from now on is of this part. */
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
   * The terms with their counts, sorted: numbers made of the first two units are sorted natively, and only terms that begin
   * alike are compared as texts.
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

  /** Of the body. */
  sketch(): Sketch {
    return sketchOf(this.#bodyHashes, this.#bodyLength);
  }

  /** A term that was not there before takes the next number. */
  #meet(term: string, key: number): void {
    const number = this.#size;
    this.#size += 1;
    if (number >= this.#hashes.length) this.#grow();
    this.#hashes[number] = hashOf(term, key);
    this.#keys[number] = beginningOf(term) * MOST_TERMS + number;
    const at = number * WIDTH;
    // One by one: to call `fill` for so few takes longer.
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

  /** Puts the numbers of all terms in the order of their texts. */
  #sort(): void {
    const order = this.#order;
    const compare = (a: number, b: number): number =>
      compareText(this.#table.term(a), this.#table.term(b));
    if (this.#size > MOST_TERMS) {
      for (let i = 0; i < this.#size; i += 1) order[i] = i;
      order.subarray(0, this.#size).sort(compare);
      return;
    }
    const keys = this.#keys.subarray(0, this.#size).sort();
    let from = 0;
    let beginning = -1;
    for (let at = 0; at < this.#size; at += 1) {
      const key = keys[at] ?? 0;
      const here = Math.floor(key / MOST_TERMS);
      if (here !== beginning) {
        if (at - from > 1) order.subarray(from, at).sort(compare);
        from = at;
        beginning = here;
      }
      order[at] = key - here * MOST_TERMS;
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
