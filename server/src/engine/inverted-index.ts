import type { AnalyzedDocument } from './analyze';
import { compareText } from './order';
import { wholeWeight } from './ranking';
import type { Mass } from './ranking';

/** Counts kept for each posting: title, lead, body. */
export const COUNTS = 3;

/** Highest count kept; beyond it a further occurrence tells nothing. */
const HIGHEST_COUNT = 0xffff;

/** The documents that hold one term, ascending by slot. */
export interface Postings {
  readonly term: string;
  length: number;
  slots: Uint32Array;
  /** Title, lead and body count of each posting. */
  counts: Uint16Array;
}

/** What is kept of one document. */
export interface Entry {
  readonly row: Omit<AnalyzedDocument, 'terms'>;
  /** The postings of its terms, sorted by term, so that sums run in an order of their own. */
  readonly postings: readonly Postings[];
  /** Title, lead and body count of each, in the same order. */
  readonly counts: Uint16Array;
  /** Its weights without regard to how telling terms are, which changes with the corpus. */
  readonly mass: Readonly<Mass>;
}

/**
 * Terms to documents and back. All statistics are whole numbers, so that adding a document and removing
 * it restores them exactly, in whatever order documents came.
 */
export class InvertedIndex {
  readonly #postings = new Map<string, Postings>();
  readonly #slots = new Map<string, number>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  #terms = 0;
  #leadTerms = 0;
  #version = 0;

  get docCount(): number {
    return this.#slots.size;
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

  /** Changes whenever any statistic may have changed. */
  get version(): number {
    return this.#version;
  }

  /** Adds a document; one with the same id is replaced. */
  add(document: AnalyzedDocument): void {
    this.remove(document.id);
    const slot = this.#free.pop() ?? this.#entries.length;
    const { terms, ...row } = document;
    const sorted = [...terms].sort(([a], [b]) => compareText(a, b));
    const counts = Uint16Array.from(
      sorted.flatMap(([, title, lead, body]) => [title, lead, body]),
      (count) => Math.min(count, HIGHEST_COUNT)
    );
    const postings = sorted.map(([term], i) => {
      const list = this.#postings.get(term) ?? emptyPostings(term);
      this.#postings.set(term, list);
      insert(list, slot, counts.subarray(i * COUNTS, (i + 1) * COUNTS));
      return list;
    });
    this.#entries[slot] = { row, postings, counts, mass: massOf(counts) };
    this.#slots.set(document.id, slot);
    this.#terms += postings.length;
    this.#leadTerms += leadTermsOf(counts);
    this.#version += 1;
  }

  /** Removes a document; false where there is none with this id. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    const entry = slot === undefined ? undefined : this.#entries[slot];
    if (slot === undefined || entry === undefined) return false;
    for (const list of entry.postings) {
      erase(list, slot);
      if (list.length === 0) this.#postings.delete(list.term);
    }
    this.#entries[slot] = undefined;
    this.#slots.delete(id);
    this.#free.push(slot);
    this.#terms -= entry.postings.length;
    this.#leadTerms -= leadTermsOf(entry.counts);
    this.#version += 1;
    return true;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  postings(term: string): Postings | undefined {
    return this.#postings.get(term);
  }

  docFreq(term: string): number {
    return this.#postings.get(term)?.length ?? 0;
  }

  slot(id: string): number | undefined {
    return this.#slots.get(id);
  }

  entry(slot: number): Entry | undefined {
    return this.#entries[slot];
  }

  /** Ids of all documents, in code-unit order. */
  ids(): string[] {
    return [...this.#slots.keys()].sort(compareText);
  }
}

const massOf = (counts: Uint16Array): Mass => {
  const mass: Mass = { squares: 0, terms: 0 };
  for (let i = 0; i < counts.length; i += COUNTS) {
    mass.squares += wholeWeight(counts[i] ?? 0, counts[i + 2] ?? 0) ** 2;
    mass.terms += 1;
  }
  return mass;
};

/** How many of the terms stand in title or lead. */
const leadTermsOf = (counts: Uint16Array): number => {
  let terms = 0;
  for (let i = 0; i < counts.length; i += COUNTS) if (counts[i] || counts[i + 1]) terms += 1;
  return terms;
};

const emptyPostings = (term: string): Postings => ({
  term,
  length: 0,
  slots: new Uint32Array(1),
  counts: new Uint16Array(COUNTS),
});

/** Where a slot stands or belongs in a list. */
const placeOf = (list: Postings, slot: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list.slots[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
};

const insert = (list: Postings, slot: number, counts: Uint16Array): void => {
  if (list.length === list.slots.length) resize(list, Math.ceil(list.length * 1.5) + 1);
  const place = placeOf(list, slot);
  list.slots.copyWithin(place + 1, place, list.length);
  list.counts.copyWithin((place + 1) * COUNTS, place * COUNTS, list.length * COUNTS);
  list.slots[place] = slot;
  list.counts.set(counts, place * COUNTS);
  list.length += 1;
};

const erase = (list: Postings, slot: number): void => {
  const place = placeOf(list, slot);
  list.slots.copyWithin(place, place + 1, list.length);
  list.counts.copyWithin(place * COUNTS, (place + 1) * COUNTS, list.length * COUNTS);
  list.length -= 1;
};

const resize = (list: Postings, capacity: number): void => {
  const slots = new Uint32Array(capacity);
  const counts = new Uint16Array(capacity * COUNTS);
  slots.set(list.slots.subarray(0, list.length));
  counts.set(list.counts.subarray(0, list.length * COUNTS));
  list.slots = slots;
  list.counts = counts;
};
