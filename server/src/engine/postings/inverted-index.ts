import type { AnalyzedDocument } from './analyze';
import { compareText } from '../model';
import { PostingBatch } from './posting-buffer';
import { MOST_SLOTS, PostingLists, grown, postingOf } from './posting-lists';
import { wholeWeight } from '../model';
import { bodyCount, leadCount, titleCount, toRough } from '../model';
import { Vocabulary } from './term-dictionary';

/** Postings put in at once: enough for many to be of one term, few enough to take a millisecond or two. */
const MOST_WAITING = 32_768;

/** What is kept of one document. */
export interface Entry {
  readonly row: Omit<AnalyzedDocument, 'terms' | 'counts' | 'sketch'>;
  /** Of its sketch; the hashes as a typed array, which takes half the room. */
  readonly shingles: number;
  readonly hashes: Uint32Array;
  /** Number and packed counts of each of its terms, in the order of the terms' texts, so that sums run in it. */
  readonly terms: Uint32Array;
  /** How many of them stand in title or lead. */
  readonly leadTerms: number;
}

/**
 * Terms to documents and back. All statistics are whole numbers, so that adding a document and removing
 * it restores them exactly, in whatever order documents came.
 */
export class InvertedIndex {
  readonly vocabulary = new Vocabulary();
  readonly #postings = new PostingLists();
  /** Postings that nobody has asked for yet. */
  readonly #waiting = new PostingBatch();
  readonly #slots = new Map<string, number>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  #shapes = new Float32Array(128);
  #terms = 0;
  #leadTerms = 0;
  #version = 0;

  get docCount(): number {
    return this.#slots.size;
  }

  /** Of all documents; those that were added since it was asked for last are put in now, all at once. */
  get postings(): PostingLists {
    if (this.#waiting.length > 0) this.#waiting.addTo(this.#postings);
    return this.#postings;
  }

  /** One above the highest slot in use: the size of an array with a place for each document. */
  get slotCount(): number {
    return this.#entries.length;
  }

  /** Different terms that a document has on average, and those of title and lead alone; 0 without documents. */
  get usualTerms(): { readonly whole: number; readonly lead: number } {
    const count = Math.max(1, this.docCount);
    return { whole: this.#terms / count, lead: this.#leadTerms / count };
  }

  /**
   * By slot: one over the squared weights of a document, without regard to how telling terms are, which changes with the
   * corpus; and one over how many different terms it has.
   */
  get shapes(): Float32Array {
    return this.#shapes;
  }

  /** Changes whenever any statistic may have changed. */
  get version(): number {
    return this.#version;
  }

  /** Adds a document; one with the same id is replaced. Throws a `RangeError` where the index is full. */
  add(document: AnalyzedDocument): void {
    this.remove(document.id);
    const slot = this.#free.pop() ?? this.#entries.length;
    if (slot >= MOST_SLOTS) {
      throw new RangeError(`an index holds at most ${MOST_SLOTS} documents`);
    }
    const { version, id, source, locale, date, title, topics, glossary, sketch } = document;
    const row = { version, id, source, locale, date, title, topics, glossary };
    const terms = this.#numbered(document.terms, document.counts);
    for (let i = 0; i < terms.length; i += 2) {
      this.#waiting.push(terms[i] ?? 0, postingOf(slot, toRough(terms[i + 1] ?? 0)));
    }
    if (this.#waiting.length >= MOST_WAITING) this.#waiting.addTo(this.#postings);
    const hashes = new Uint32Array(sketch.hashes);
    const leadTerms = leadTermsOf(terms);
    this.#entries[slot] = { row, shingles: sketch.size, hashes, terms, leadTerms };
    this.#slots.set(document.id, slot);
    this.#weigh(slot, terms);
    this.#terms += terms.length / 2;
    this.#leadTerms += leadTerms;
    this.#version += 1;
  }

  /** Removes a document; false where there is none with this id. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    const entry = slot === undefined ? undefined : this.#entries[slot];
    if (slot === undefined || entry === undefined) return false;
    const { postings } = this;
    for (let i = 0; i < entry.terms.length; i += 2) {
      const term = entry.terms[i] ?? 0;
      postings.erase(term, slot);
      if (postings.length(term) === 0) this.vocabulary.release(term);
    }
    this.#entries[slot] = undefined;
    this.#slots.delete(id);
    this.#free.push(slot);
    this.#terms -= entry.terms.length / 2;
    this.#leadTerms -= entry.leadTerms;
    this.#version += 1;
    return true;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  docFreq(term: string): number {
    const number = this.vocabulary.numberOf(term);
    return number === undefined ? 0 : this.postings.length(number);
  }

  slot(id: string): number | undefined {
    return this.#slots.get(id);
  }

  entry(slot: number): Entry | undefined {
    return this.#entries[slot];
  }

  /** Orders slots by the ids of their documents. */
  readonly compareSlots = (a: number, b: number): number =>
    compareText(this.#entries[a]?.row.id ?? '', this.#entries[b]?.row.id ?? '');

  /** Ids of all documents, in code-unit order. */
  ids(): string[] {
    return [...this.#slots.keys()].sort(compareText);
  }

  #numbered(texts: readonly string[], counts: readonly number[]): Uint32Array {
    const terms = new Uint32Array(texts.length * 2);
    for (let i = 0; i < texts.length; i += 1) {
      terms[2 * i] = this.vocabulary.take(texts[i] ?? '');
      terms[2 * i + 1] = counts[i] ?? 0;
    }
    return terms;
  }

  #weigh(slot: number, terms: Uint32Array): void {
    if (2 * slot >= this.#shapes.length) this.#shapes = grown(this.#shapes, 2 * slot + 2);
    let squares = 0;
    for (let i = 1; i < terms.length; i += 2) {
      const counts = terms[i] ?? 0;
      squares += wholeWeight(titleCount(counts), bodyCount(counts)) ** 2;
    }
    this.#shapes[2 * slot] = 1 / squares;
    this.#shapes[2 * slot + 1] = 2 / terms.length;
  }
}

/** How many of the terms stand in title or lead. */
const leadTermsOf = (terms: Uint32Array): number => {
  let count = 0;
  for (let i = 1; i < terms.length; i += 2) {
    const counts = terms[i] ?? 0;
    if (titleCount(counts) > 0 || leadCount(counts) > 0) count += 1;
  }
  return count;
};
