import { accumulate } from './weighted-query';
import type { Both } from './weighted-query';
import { idf } from '../model';
import type { InvertedIndex } from '../postings';
import { leadWeight, wholeWeight } from '../model';
import type { Mass } from './similarity';
import { bodyCount, leadCount, titleCount } from '../model';

/** Figures kept of a document: squares and terms of the whole, the same of title and lead, and the idf of its title. */
const WIDTH = 5;

/** What a document weighs. */
export interface Weight extends Both<Mass> {
  /** Sum of the idf of the terms of its title. */
  readonly title: number;
}

/**
 * The masses of documents with regard to how telling their terms are. They change with every document that comes or goes,
 * so each is computed when it is asked for, and remembered until then.
 */
export class Masses {
  readonly #index: InvertedIndex;
  /** `WIDTH` figures for each slot; the first is 0 where they were not yet asked for. */
  #known = new Float64Array(0);
  /** idf by document frequency; 0 where it was not yet asked for. */
  #idfs = new Float64Array(0);
  #version = -1;

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** Of the document in a slot. */
  of(slot: number, terms: Uint32Array): Weight {
    if (this.#version !== this.#index.version) this.#forget();
    const at = slot * WIDTH;
    if (this.#known[at] === 0) this.#weigh(at, terms);
    const known = this.#known;
    return {
      whole: { squares: known[at] ?? 0, terms: known[at + 1] ?? 0 },
      lead: { squares: known[at + 2] ?? 0, terms: known[at + 3] ?? 0 },
      title: known[at + 4] ?? 0,
    };
  }

  #weigh(at: number, terms: Uint32Array): void {
    const whole: Mass = { squares: 0, terms: 0 };
    const lead: Mass = { squares: 0, terms: 0 };
    let ofTitle = 0;
    for (let i = 0; i < terms.length; i += 2) {
      const telling = this.#idf(this.#index.postings.length(terms[i] ?? 0));
      const counts = terms[i + 1] ?? 0;
      const title = titleCount(counts);
      accumulate(whole, telling * wholeWeight(title, bodyCount(counts)));
      accumulate(lead, telling * leadWeight(title, leadCount(counts)));
      if (title > 0) ofTitle += telling;
    }
    this.#known.set([whole.squares, whole.terms, lead.squares, lead.terms, ofTitle], at);
  }

  #idf(docFreq: number): number {
    const known = this.#idfs[docFreq] ?? 0;
    if (known > 0) return known;
    const found = idf(docFreq, this.#index.docCount);
    this.#idfs[docFreq] = found;
    return found;
  }

  #forget(): void {
    this.#version = this.#index.version;
    const needed = this.#index.slotCount * WIDTH;
    if (needed > this.#known.length) this.#known = new Float64Array(Math.ceil(needed * 1.5));
    else this.#known.fill(0);
    this.#idfs = new Float64Array(this.#index.docCount + 1);
  }
}
