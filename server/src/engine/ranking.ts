import type { AnalyzedDocument } from './analyze';

/**
 * How much one occurrence in the title counts against one in the body, when whole articles are compared
 * and when only title and lead are. Measured: docs/design.md#ranking.
 */
export const TITLE_IN_WHOLE = 3;
export const TITLE_IN_LEAD = 2;

/** Say of the likeness of title and lead beside that of the whole articles (docs/design.md#ranking). */
export const LEAD_WEIGHT = 0.6;

/**
 * Different terms below which a text is too short to be told apart by length: the norm of a text with n
 * terms is raised as if it had this many more. Without it, short notes win over articles; with BM25's
 * length normalisation instead, long guides do (docs/design.md#ranking).
 */
export const SMOOTHING_TERMS = 120;

/** Say of common topics and of common glossary terms; small, since terms carry most of both. Not tuned: no set has them. */
export const TOPIC_WEIGHT = 0.1;
export const GLOSSARY_WEIGHT = 0.1;

/** The highest score that any two documents can reach. */
export const HIGHEST_SCORE = 1 + LEAD_WEIGHT + TOPIC_WEIGHT + GLOSSARY_WEIGHT;

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
 * Length of a vector of weights, raised for short texts; never 0.
 *
 * @example
 * smoothedNorm({ squares: 16, terms: 120 }); // √32: as long again as it is
 */
export const smoothedNorm = ({ squares, terms }: Mass): number =>
  terms === 0 ? 1 : Math.sqrt(squares * (1 + SMOOTHING_TERMS / terms));

/** Likeness that common topics and glossary terms add: each 0–1 (cosine of the two sets) times its weight. */
export const labelScore = (
  a: Pick<AnalyzedDocument, 'topics' | 'glossary'>,
  b: Pick<AnalyzedDocument, 'topics' | 'glossary'>
): number =>
  TOPIC_WEIGHT * overlap(a.topics, b.topics) + GLOSSARY_WEIGHT * overlap(a.glossary, b.glossary);

/** Cosine of two sets. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((value) => b.includes(value)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
};
