import { addWeight } from './weighted-query';
import type { WholeAndLead } from './weighted-query';
import { idf, leadWeight, wholeWeight, bodyCount, leadCount, titleCount } from '../model';
import type { InvertedIndex } from '../postings';
import type { SquaredNorm } from './similarity';

/** Figures per document: squares and terms of the whole text, the same of title and lead, and the idf of its title. */
const FIGURES = 5;

/** The norms of a document. */
export interface DocumentNorm extends WholeAndLead<SquaredNorm> {
  /** Sum of the idf of the terms of its title. */
  readonly titleIdf: number;
}

/**
 * The norms of documents, with idf. They change whenever a document is added or removed, so each is computed when it is
 * needed and cached until the next change.
 */
export class DocumentNorms {
  readonly #index: InvertedIndex;
  /** `FIGURES` numbers for each document; the first is 0 where they are not computed yet. */
  #figures = new Float64Array(0);
  /** idf by document frequency; 0 where it is not computed yet. */
  #idfs = new Float64Array(0);
  #version = -1;

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** The norms of a document, given its terms. */
  of(docNumber: number, terms: Uint32Array): DocumentNorm {
    if (this.#version !== this.#index.version) this.#forget();
    const at = docNumber * FIGURES;
    if (this.#figures[at] === 0) this.#compute(at, terms);
    const known = this.#figures;
    return {
      whole: { squares: known[at] ?? 0, terms: known[at + 1] ?? 0 },
      lead: { squares: known[at + 2] ?? 0, terms: known[at + 3] ?? 0 },
      titleIdf: known[at + 4] ?? 0,
    };
  }

  #compute(at: number, terms: Uint32Array): void {
    const whole: SquaredNorm = { squares: 0, terms: 0 };
    const lead: SquaredNorm = { squares: 0, terms: 0 };
    let titleIdf = 0;
    for (let i = 0; i < terms.length; i += 2) {
      const termIdf = this.#idf(this.#index.postings.length(terms[i] ?? 0));
      const counts = terms[i + 1] ?? 0;
      const title = titleCount(counts);
      addWeight(whole, termIdf * wholeWeight(title, bodyCount(counts)));
      addWeight(lead, termIdf * leadWeight(title, leadCount(counts)));
      if (title > 0) titleIdf += termIdf;
    }
    this.#figures.set([whole.squares, whole.terms, lead.squares, lead.terms, titleIdf], at);
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
    const needed = this.#index.maxDoc * FIGURES;
    if (needed > this.#figures.length) this.#figures = new Float64Array(Math.ceil(needed * 1.5));
    else this.#figures.fill(0);
    this.#idfs = new Float64Array(this.#index.docCount + 1);
  }
}
