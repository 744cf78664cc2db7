import type { AnalyzedDocument } from './analyze';
import {
  compareText,
  wholeWeight,
  bodyCount,
  leadCount,
  titleCount,
  toFrequencyCode,
} from '../model';
import { PostingBuffer } from './posting-buffer';
import { MAX_DOCS, PostingLists, grown, postingOf } from './posting-lists';
import { TermDictionary } from './term-dictionary';

/** Postings flushed at once: enough for many to be of one term, few enough to take a millisecond or two. */
const MAX_BUFFERED = 32_768;

/** What the index keeps of one document. */
export interface Entry {
  readonly row: Omit<AnalyzedDocument, 'terms' | 'counts' | 'sketch'>;
  /** Of its sketch; the hashes are in a typed array, which takes half the memory. */
  readonly shingles: number;
  readonly hashes: Uint32Array;
  /** Number and packed counts of each of its terms, in the order of the terms' texts, so that sums do not depend on the numbers. */
  readonly terms: Uint32Array;
  /** How many of them occur in title or lead. */
  readonly leadTerms: number;
}

/**
 * Terms to documents and back. All statistics are integers, so that adding a document and removing
 * it restores them exactly, in whatever order documents were added.
 */
export class InvertedIndex {
  readonly termDictionary = new TermDictionary();
  readonly #postings = new PostingLists();
  /** Postings that are not in the lists yet. */
  readonly #buffer = new PostingBuffer();
  readonly #docNumbers = new Map<string, number>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  #norms = new Float32Array(128);
  #terms = 0;
  #leadTerms = 0;
  #version = 0;

  get docCount(): number {
    return this.#docNumbers.size;
  }

  /** The postings of all documents; buffered ones are flushed first. */
  get postings(): PostingLists {
    if (this.#buffer.length > 0) this.#buffer.flush(this.#postings);
    return this.#postings;
  }

  /** One above the highest document number: the size of an array with an element for each document. */
  get maxDoc(): number {
    return this.#entries.length;
  }

  /** Distinct terms that a document has on average, and those of title and lead alone; 0 without documents. */
  get averageTerms(): { readonly whole: number; readonly lead: number } {
    const count = Math.max(1, this.docCount);
    return { whole: this.#terms / count, lead: this.#leadTerms / count };
  }

  /**
   * By document number: one over the squared norm of a document, without idf, which changes with the corpus; and one over its
   * number of distinct terms.
   */
  get norms(): Float32Array {
    return this.#norms;
  }

  /** Changes whenever any statistic may have changed. */
  get version(): number {
    return this.#version;
  }

  /** Adds a document; one with the same id is replaced. Throws a `RangeError` if the index is full. */
  add(document: AnalyzedDocument): void {
    this.remove(document.id);
    const docNumber = this.#free.pop() ?? this.#entries.length;
    if (docNumber >= MAX_DOCS) {
      throw new RangeError(`an index holds at most ${MAX_DOCS} documents`);
    }
    const { version, id, source, locale, date, title, topics, glossary, sketch } = document;
    const row = { version, id, source, locale, date, title, topics, glossary };
    const terms = this.#numbered(document.terms, document.counts);
    for (let i = 0; i < terms.length; i += 2) {
      this.#buffer.push(terms[i] ?? 0, postingOf(docNumber, toFrequencyCode(terms[i + 1] ?? 0)));
    }
    if (this.#buffer.length >= MAX_BUFFERED) this.#buffer.flush(this.#postings);
    const hashes = new Uint32Array(sketch.hashes);
    const leadTerms = leadTermsOf(terms);
    this.#entries[docNumber] = { row, shingles: sketch.size, hashes, terms, leadTerms };
    this.#docNumbers.set(document.id, docNumber);
    this.#setNorms(docNumber, terms);
    this.#terms += terms.length / 2;
    this.#leadTerms += leadTerms;
    this.#version += 1;
  }

  /** Removes a document; false where there is none with this id. */
  remove(id: string): boolean {
    const docNumber = this.#docNumbers.get(id);
    const entry = docNumber === undefined ? undefined : this.#entries[docNumber];
    if (docNumber === undefined || entry === undefined) return false;
    const { postings } = this;
    for (let i = 0; i < entry.terms.length; i += 2) {
      const term = entry.terms[i] ?? 0;
      postings.erase(term, docNumber);
      if (postings.length(term) === 0) this.termDictionary.release(term);
    }
    this.#entries[docNumber] = undefined;
    this.#docNumbers.delete(id);
    this.#free.push(docNumber);
    this.#terms -= entry.terms.length / 2;
    this.#leadTerms -= entry.leadTerms;
    this.#version += 1;
    return true;
  }

  has(id: string): boolean {
    return this.#docNumbers.has(id);
  }

  docFreq(term: string): number {
    const number = this.termDictionary.numberOf(term);
    return number === undefined ? 0 : this.postings.length(number);
  }

  docNumber(id: string): number | undefined {
    return this.#docNumbers.get(id);
  }

  entry(docNumber: number): Entry | undefined {
    return this.#entries[docNumber];
  }

  /** Orders document numbers by the ids of their documents. */
  readonly compareDocs = (a: number, b: number): number =>
    compareText(this.#entries[a]?.row.id ?? '', this.#entries[b]?.row.id ?? '');

  /** Ids of all documents, in code-unit order. */
  ids(): string[] {
    return [...this.#docNumbers.keys()].sort(compareText);
  }

  #numbered(texts: readonly string[], counts: readonly number[]): Uint32Array {
    const terms = new Uint32Array(texts.length * 2);
    for (let i = 0; i < texts.length; i += 1) {
      terms[2 * i] = this.termDictionary.take(texts[i] ?? '');
      terms[2 * i + 1] = counts[i] ?? 0;
    }
    return terms;
  }

  #setNorms(docNumber: number, terms: Uint32Array): void {
    if (2 * docNumber >= this.#norms.length) this.#norms = grown(this.#norms, 2 * docNumber + 2);
    let squares = 0;
    for (let i = 1; i < terms.length; i += 2) {
      const counts = terms[i] ?? 0;
      squares += wholeWeight(titleCount(counts), bodyCount(counts)) ** 2;
    }
    this.#norms[2 * docNumber] = 1 / squares;
    this.#norms[2 * docNumber + 1] = 2 / terms.length;
  }
}

/** How many of the terms occur in title or lead. */
const leadTermsOf = (terms: Uint32Array): number => {
  let count = 0;
  for (let i = 1; i < terms.length; i += 2) {
    const counts = terms[i] ?? 0;
    if (titleCount(counts) > 0 || leadCount(counts) > 0) count += 1;
  }
  return count;
};
