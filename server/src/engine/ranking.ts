import type { AnalyzedDocument } from './analyze';

/**
 * How much one occurrence in the title counts against one in the body, when whole articles are compared
 * and when only title and lead are. Measured: docs/design.md#ranking.
 */
const TITLE_IN_WHOLE = 2;
const TITLE_IN_LEAD = 2;

/** Say of the likeness of title and lead beside that of the whole articles (docs/design.md#ranking). */
export const LEAD_WEIGHT = 0.5;

/** Different terms that the norm of a text is raised by at most, as if it had so many more (docs/design.md#ranking). */
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

const TABLE_SIZE = 256;
const LOGARITHMS = Float64Array.from({ length: TABLE_SIZE }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count)
);

/**
 * Weight of a term frequency: the second occurrence says less than the first (SMART `l`; Salton, Buckley 1988).
 *
 * @example
 * frequencyWeight(0); // 0
 * frequencyWeight(1); // 1
 */
export const frequencyWeight = (count: number): number =>
  count < TABLE_SIZE ? (LOGARITHMS[count] ?? 0) : 1 + Math.log(count);

/** Weight of a term in a whole article. */
export const wholeWeight = (title: number, body: number): number =>
  frequencyWeight(TITLE_IN_WHOLE * title + body);

/** Weight of a term in title and lead. */
export const leadWeight = (title: number, lead: number): number =>
  frequencyWeight(TITLE_IN_LEAD * title + lead);

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
  const rise = Math.min(1, Math.max(0, (share - STUB) / (NO_STUB - STUB)));
  const fall = Math.min(1, (LONG / Math.max(share, LONG)) ** 2);
  return MOST_SMOOTHING * rise * fall;
};

/**
 * Length of a vector of weights, as if the text had `smoothing` terms more; never 0.
 *
 * @example
 * smoothedNorm({ squares: 16, terms: 120 }, 120); // √32: as long again as it is
 */
export const smoothedNorm = ({ squares, terms }: Mass, smoothing: number): number =>
  terms === 0 ? 1 : Math.sqrt(squares * (1 + smoothing / terms));

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
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((value) => b.includes(value)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
};
