import type { AnalyzedDocument } from '../postings';

/** Weight of the similarity of title and lead, where that of the whole articles is 1 (docs/relevance.md#ablation). */
export const LEAD_WEIGHT = 0.3;

/**
 * How much a candidate gains where the article contains all of its title, as a share of the score of the texts alone. A stub
 * has so little text that titles decide (docs/relevance.md#ablation).
 */
const TITLE_WEIGHT = 0.4;
const TITLE_WEIGHT_OF_STUBS = 1.2;

/** The norm of a text is raised at most as if it had so many more distinct terms (docs/relevance.md#ablation). */
const MAX_SMOOTHING = 120;
/** Up to the first share of the average number of terms an article is a stub; from the second on it is not. */
const STUB = 0.35;
const NO_STUB = 0.55;
/** From this multiple of the average number of terms on, an article is a long one. */
const LONG = 1.2;

/**
 * How much common topics, and common glossary terms, raise the similarity of the texts. They never lower it: half of a
 * newsroom may be about one country without being related. Judged by reading the demo's lists.
 */
export const TOPIC_WEIGHT = 0.25;
export const GLOSSARY_WEIGHT = 0.25;

/** The highest score that any two documents can reach. */
export const HIGHEST_SCORE = (1 + LEAD_WEIGHT) * (1 + TOPIC_WEIGHT + GLOSSARY_WEIGHT);

/** A squared norm: the sum of the squared weights of a text, and how many distinct terms it has. */
export interface SquaredNorm {
  squares: number;
  terms: number;
}

/**
 * By how many terms the norms are raised for an article with `terms` distinct terms, where an article of the index has
 * `average` terms. A short text shows only part of its vocabulary, so without smoothing short notes would beat articles.
 * The smoothing depends on the article: a stub is related to other stubs, which smoothing would bury, and a long article
 * mentions so much that only articles similar as a whole are related to it.
 *
 * @example
 * smoothingFor(100, 100); // 120
 * smoothingFor(240, 100); // 30: a long article
 * smoothingFor(20, 100);  // 0: a stub
 */
export const smoothingFor = (terms: number, average: number): number => {
  const share = average === 0 ? 1 : terms / average;
  const fall = Math.min(1, (LONG / Math.max(share, LONG)) ** 2);
  return MAX_SMOOTHING * fullness(terms, average) * fall;
};

/** 0 for a stub, 1 from about half of the average number of terms on, and between them in proportion. */
const fullness = (terms: number, average: number): number => {
  const share = average === 0 ? 1 : terms / average;
  return Math.min(1, Math.max(0, (share - STUB) / (NO_STUB - STUB)));
};

/**
 * How much titles count for an article with `terms` distinct terms, where an article of the index has `average` terms.
 *
 * @example
 * titleWeightFor(100, 100); // 0.4
 * titleWeightFor(20, 100);  // 1.2: a stub
 */
export const titleWeightFor = (terms: number, average: number): number =>
  TITLE_WEIGHT_OF_STUBS + (TITLE_WEIGHT - TITLE_WEIGHT_OF_STUBS) * fullness(terms, average);

/**
 * A factor for the similarity of two texts, where the article contains terms of the candidate's title with the idf `named`
 * out of `all`: 1 where it contains all of them, 1 / (1 + weight) where it contains none. Readers go on to what an article
 * names; the text of a link is most often the title of its target.
 *
 * @example
 * titleFactor(0.4, 6, 6); // 1
 * titleFactor(0.4, 0, 6); // 0.71…
 */
export const titleFactor = (weight: number, named: number, all: number): number =>
  (1 + (all > 0 ? weight * (named / all) : 0)) / (1 + weight);

/**
 * Norm of a vector of weights, as if the text had `smoothing` more terms; never 0.
 *
 * @example
 * smoothedNorm({ squares: 16, terms: 120 }, 120); // √32: as if it were twice as long
 */
export const smoothedNorm = ({ squares, terms }: SquaredNorm, smoothing: number): number =>
  terms === 0 ? 1 : Math.sqrt(squares * (1 + smoothing / terms));

/**
 * A factor for all scores of an article that makes those of stubs and long articles, whose norms are smoothed less,
 * comparable with those of others: the share that full smoothing would leave of the cosine with an article of average
 * length. At most 1, and the same for all candidates of an article, so it changes no order.
 *
 * @example
 * comparableFactor(100, 100, 120); // 1: smoothed in full
 * comparableFactor(20, 100, 0);    // 0.25…: a stub
 */
export const comparableFactor = (terms: number, average: number, smoothing: number): number => {
  const stretch = (by: number): number =>
    (1 + by / Math.max(1, terms)) * (1 + by / Math.max(1, average));
  return Math.sqrt(stretch(smoothing) / stretch(MAX_SMOOTHING));
};

/** Topics and glossary terms of an article. */
export type Labels = Pick<AnalyzedDocument, 'topics' | 'glossary'>;

/**
 * A factor for the similarity of two texts from their common topics and glossary terms: 1 plus, for each kind, its weight
 * times the cosine of the two sets.
 *
 * @example
 * labelFactor({ topics: ['japan'], glossary: [] }, { topics: ['japan'], glossary: [] }); // 1.25
 */
export const labelFactor = (a: Labels, b: Labels): number =>
  1 +
  TOPIC_WEIGHT * overlap(a.topics, b.topics) +
  GLOSSARY_WEIGHT * overlap(a.glossary, b.glossary);

/** Cosine of two sets. */
export const overlap = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((value) => b.includes(value)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
};
