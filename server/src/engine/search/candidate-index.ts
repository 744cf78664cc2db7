import type { AnalyzedDocument } from '../postings';
import type { Sketch } from '../copies';
import type { TermVector } from '../model';

export interface CandidateOptions {
  readonly limit: number;
  /** Only candidates of this time or older (milliseconds since 1970); undated ones are left out. */
  readonly until?: number;
  /** Only candidates newer than this; undated ones are left out. */
  readonly after?: number;
  /** Only candidates without a date. */
  readonly undated?: boolean;
  /** Only candidates of these content types. */
  readonly sources?: readonly string[];
  /** Ids to leave out; the query's own id always is. */
  readonly without?: readonly string[];
}

/** What re-ranking and explaining need of a candidate, so that its body need not be read. */
export interface CandidateFeatures {
  readonly locale: string;
  readonly title: string;
  readonly date: number | null;
  readonly sketch: Sketch;
  readonly words: TermVector;
  /** Shared terms and their contributions to the score, largest first. */
  readonly terms: readonly (readonly [term: string, contribution: number])[];
  readonly topics: readonly string[];
  readonly glossary: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly features: CandidateFeatures;
}

/**
 * The interface behind which articles are kept and found. Implementations may keep them in memory, in SQL or in a
 * search engine; `tests/engine/search/candidate-index-contract.ts` defines what each must do.
 */
export interface CandidateIndex {
  /** Adds documents; one with the id of an earlier one replaces it. */
  add(documents: readonly AnalyzedDocument[]): Promise<void>;
  /** Removes documents; an unknown id is no error. */
  remove(ids: readonly string[]): Promise<void>;
  /** The best candidates for an article, best first, equal scores by id. The article need not be in the index. */
  candidates(query: AnalyzedDocument, options: CandidateOptions): Promise<readonly Candidate[]>;
}
