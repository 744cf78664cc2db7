import type { AnalyzedDocument } from '../postings';

/** Say of the likeness of title and lead beside that of the whole articles (docs/relevance.md#ablation). */
export const LEAD_WEIGHT = 0.3;

/**
 * How much a candidate gains where the article says all of its title, as a share of what the texts alone give. A stub has
 * so little text that titles decide (docs/relevance.md#ablation).
 */
const TITLE_WEIGHT = 0.4;
const TITLE_WEIGHT_OF_STUBS = 1.2;

/** Different terms that the norm of a text is raised by at most, as if it had so many more (docs/relevance.md#ablation). */
const MOST_SMOOTHING = 120;
/** Share of the usual number of terms up to which an article is a stub, and from which it is none. */
const STUB = 0.35;
const NO_STUB = 0.55;
/** From this multiple of the usual number of terms on, an article is a long one. */
const LONG = 1.2;

/**
 * How much common topics, and common glossary terms, raise what the texts share. They only ever raise it: half of a
 * newsroom is about one country, and says nothing to the other half by that. Judged by reading the demo's lists.
 */
export const TOPIC_WEIGHT = 0.25;
export const GLOSSARY_WEIGHT = 0.25;

/** The highest score that any two documents can reach. */
export const HIGHEST_SCORE = (1 + LEAD_WEIGHT) * (1 + TOPIC_WEIGHT + GLOSSARY_WEIGHT);

/** Sum of the squared weights of a text, and how many terms it has. */
export interface Mass {
  squares: number;
  terms: number;
}

/**
 * How many terms the norms are raised by for an article with so many different ones, where an article of the index has
 * `usual` ones. A short text shows but a part of its vocabulary, so that without smoothing short notes win over articles.
 * It follows the article: the kin of a stub are stubs, which smoothing would bury, and a long article touches on so much
 * that only those as a whole alike are kin.
 *
 * @example
 * smoothingFor(100, 100); // 120
 * smoothingFor(240, 100); // 30: a long article
 * smoothingFor(20, 100);  // 0: a stub
 */
export const smoothingFor = (terms: number, usual: number): number => {
  const share = usual === 0 ? 1 : terms / usual;
  const fall = Math.min(1, (LONG / Math.max(share, LONG)) ** 2);
  return MOST_SMOOTHING * fullness(terms, usual) * fall;
};

/** How much of an article it is, by its terms and the usual number of them: 0 for a stub, 1 from about half of the usual on. */
const fullness = (terms: number, usual: number): number => {
  const share = usual === 0 ? 1 : terms / usual;
  return Math.min(1, Math.max(0, (share - STUB) / (NO_STUB - STUB)));
};

/**
 * How much titles count for an article with so many different terms, where an article of the index has `usual` ones.
 *
 * @example
 * titleWeightFor(100, 100); // 0.4
 * titleWeightFor(20, 100);  // 1.2: a stub
 */
export const titleWeightFor = (terms: number, usual: number): number =>
  TITLE_WEIGHT_OF_STUBS + (TITLE_WEIGHT - TITLE_WEIGHT_OF_STUBS) * fullness(terms, usual);

/**
 * What the likeness of two texts is multiplied by, where the article says `named` of the `all` that the title of the
 * candidate tells (sums of idf): at most 1, and for a title of which it says nothing 1 / (1 + weight). What an article
 * speaks of by name is what its readers go on to; a link's text is most often its target's title.
 *
 * @example
 * titleFactor(0.4, 6, 6); // 1
 * titleFactor(0.4, 0, 6); // 0.71…
 */
export const titleFactor = (weight: number, named: number, all: number): number =>
  (1 + (all > 0 ? weight * (named / all) : 0)) / (1 + weight);

/**
 * Length of a vector of weights, as if the text had `smoothing` terms more; never 0.
 *
 * @example
 * smoothedNorm({ squares: 16, terms: 120 }, 120); // √32: as long again as it is
 */
export const smoothedNorm = ({ squares, terms }: Mass, smoothing: number): number =>
  terms === 0 ? 1 : Math.sqrt(squares * (1 + smoothing / terms));

/**
 * What the scores of an article are multiplied by, so that those of stubs and long articles, whose norms are smoothed less,
 * compare with those of others: the share that full smoothing would leave of the cosine with an article of the usual number
 * of terms. At most 1, and the same for all candidates of an article, so that it changes no order.
 *
 * @example
 * comparableFactor(100, 100, 120); // 1: smoothed in full
 * comparableFactor(20, 100, 0);    // 0.25…: a stub
 */
export const comparableFactor = (terms: number, usual: number, smoothing: number): number => {
  const stretch = (by: number): number =>
    (1 + by / Math.max(1, terms)) * (1 + by / Math.max(1, usual));
  return Math.sqrt(stretch(smoothing) / stretch(MOST_SMOOTHING));
};

/** Topics and glossary terms of an article. */
export type Labels = Pick<AnalyzedDocument, 'topics' | 'glossary'>;

/**
 * What the likeness of two texts is multiplied by for their common topics and glossary terms: 1 without any, and more by
 * the cosine of the two sets times its weight.
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
