import type { AnalyzedDocument } from '../../server/src/engine';
import { bodyCount, titleCount } from '../../server/src/engine/model/term-frequencies';

/** Terms of an article that a peer is asked for: more make it slower, fewer worse. Lucene's `max_query_terms`. */
const MAX_TERMS = 25;

/**
 * The plainest postings of one locale: for each term the documents that hold it, and nothing else. To read those of all
 * terms of an article is the least that any exact engine must do, so it is the machine's own limit.
 */
export class PlainPostings {
  readonly #lists = new Map<string, number[] | Uint32Array>();
  #documents = 0;

  add({ terms }: AnalyzedDocument): void {
    for (const term of terms) {
      const list = this.#lists.get(term);
      if (list === undefined) this.#lists.set(term, [this.#documents]);
      else (list as number[]).push(this.#documents); // no longer added to once it is sealed
    }
    this.#documents += 1;
  }

  /** To be called once all documents are there. */
  seal(): void {
    for (const [term, list] of this.#lists) this.#lists.set(term, Uint32Array.from(list));
  }

  listsOf({ terms }: AnalyzedDocument): Uint32Array[] {
    return terms.flatMap((term) => {
      const list = this.#lists.get(term);
      return list instanceof Uint32Array ? [list] : [];
    });
  }

  /** The most telling terms of an article by TF-IDF, which peers are asked for. */
  tellingTerms({ terms, counts }: AnalyzedDocument): string[] {
    return terms
      .map((term, i) => {
        const docFreq = this.#lists.get(term)?.length ?? 1;
        const count = titleCount(counts[i] ?? 0) + bodyCount(counts[i] ?? 0);
        return { term, weight: count * Math.log(1 + this.#documents / docFreq) };
      })
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, MAX_TERMS)
      .map(({ term }) => term);
  }
}

/** Reads every posting of some lists once. */
export const readAll = (lists: readonly Uint32Array[]): number => {
  let seen = 0;
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 1) seen = (seen + (list[i] ?? 0)) | 0;
  }
  return seen;
};
