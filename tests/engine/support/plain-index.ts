import type {
  AnalyzedDocument,
  Candidate,
  CandidateIndex,
  CandidateOptions,
} from '../../../server/src/engine';
import { idf } from '../../../server/src/engine/model/idf';
import {
  LEAD_WEIGHT,
  comparableFactor,
  labelFactor,
  smoothedNorm,
  smoothingFor,
  titleFactor,
  titleWeightFor,
} from '../../../server/src/engine/search/similarity';
import { leadWeight, wholeWeight } from '../../../server/src/engine/model/term-frequencies';
import { termRowsOf } from './term-rows';
import type { TermRow } from './term-rows';

/** Weight of a term in a whole article, or in title and lead. */
type Weigh = (row: TermRow) => number;
const WHOLE: Weigh = ([, title, , body]) => wholeWeight(title, body);
const LEAD: Weigh = ([, title, lead]) => leadWeight(title, lead);

const countTerms = (document: AnalyzedDocument, weigh: Weigh): number =>
  termRowsOf(document).filter((row) => weigh(row) > 0).length;

/** The candidate index as one would write it on a blackboard: looks at every document for each question. */
export class PlainIndex implements CandidateIndex {
  #documents: readonly AnalyzedDocument[] = [];

  async add(documents: readonly AnalyzedDocument[]): Promise<void> {
    for (const document of documents) {
      await this.remove([document.id]);
      this.#documents = [...this.#documents, document];
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#documents = this.#documents.filter(({ id }) => !ids.includes(id));
  }

  async candidates(query: AnalyzedDocument, options: CandidateOptions): Promise<Candidate[]> {
    return this.#documents
      .filter((document) => document.id !== query.id && isWanted(document, options))
      .map((document) => this.#compare(query, document))
      .filter(({ features }) => features.terms.length > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, options.limit);
  }

  #idf(term: string): number {
    const holding = this.#documents.filter(({ terms }) => terms.includes(term));
    return idf(holding.length, this.#documents.length);
  }

  #norm(document: AnalyzedDocument, weigh: Weigh, smoothing: number): number {
    const weights = termRowsOf(document)
      .map((row) => this.#idf(row[0]) * weigh(row))
      .filter((one) => one > 0);
    const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    return smoothedNorm({ squares, terms: weights.length }, smoothing);
  }

  /** Different terms that a document has on average. */
  #usual(weigh: Weigh): number {
    const all = this.#documents.reduce((sum, document) => sum + countTerms(document, weigh), 0);
    return all / this.#documents.length;
  }

  #factor(query: AnalyzedDocument, document: AnalyzedDocument): number {
    const ofTitle = termRowsOf(document)
      .filter(([, title]) => title > 0)
      .map(([term]) => term);
    const sum = (terms: readonly string[]): number =>
      terms.reduce((total, term) => total + this.#idf(term), 0);
    const named = ofTitle.filter((term) => query.terms.includes(term));
    const size = [countTerms(query, WHOLE), this.#usual(WHOLE)] as const;
    return (
      comparableFactor(...size, smoothingFor(...size)) *
      titleFactor(titleWeightFor(...size), sum(named), sum(ofTitle))
    );
  }

  /** What one term gives to the cosine of a query and a document. */
  #cosine(a: AnalyzedDocument, b: AnalyzedDocument, term: string, weigh: Weigh): number {
    const weightIn = (one: AnalyzedDocument): number =>
      termRowsOf(one)
        .filter((row) => row[0] === term)
        .reduce((sum, row) => sum + weigh(row), 0);
    const product = this.#idf(term) ** 2 * weightIn(a) * weightIn(b);
    const smoothing = smoothingFor(countTerms(a, weigh), this.#usual(weigh));
    return product / (this.#norm(a, weigh, smoothing) * this.#norm(b, weigh, smoothing));
  }

  #compare(query: AnalyzedDocument, document: AnalyzedDocument): Candidate {
    const { id, locale, title, date, sketch, topics, glossary } = document;
    const factor = this.#factor(query, document);
    const terms = query.terms
      .filter((term) => document.terms.includes(term))
      .map((term): [string, number] => [
        term,
        factor *
          (this.#cosine(query, document, term, WHOLE) +
            LEAD_WEIGHT * this.#cosine(query, document, term, LEAD)),
      ])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const text = terms.reduce((sum, [, one]) => sum + one, 0);
    const score = text * labelFactor(query, document);
    const words = { terms: document.terms, counts: document.counts };
    return { id, score, features: { locale, title, date, sketch, words, topics, glossary, terms } };
  }
}

const isWanted = (
  { id, date, source }: AnalyzedDocument,
  { until, after, undated, sources, without }: CandidateOptions
): boolean => {
  if (without?.includes(id) || (sources && !sources.includes(source))) return false;
  if (undated) return date === null;
  if (until !== undefined && (date === null || date > until)) return false;
  return after === undefined || (date !== null && date > after);
};
