/**
 * How often a term stands in title, lead and body, in one whole number of 32 bits; a count beyond what fits tells
 * nothing more and is kept as the highest.
 */

const TITLE_SHIFT = 24;
const LEAD_SHIFT = 16;
const HIGHEST_TITLE = 0xff;
const HIGHEST_LEAD = 0xff;
const HIGHEST_BODY = 0xffff;

/**
 * The three counts of a term in one number.
 *
 * @example
 * bodyCount(packCounts(1, 2, 70_000)); // 65535
 */
export const packCounts = (title: number, lead: number, body: number): number =>
  ((Math.min(title, HIGHEST_TITLE) << TITLE_SHIFT) |
    (Math.min(lead, HIGHEST_LEAD) << LEAD_SHIFT) |
    Math.min(body, HIGHEST_BODY)) >>>
  0;

export const titleCount = (packed: number): number => packed >>> TITLE_SHIFT;
export const leadCount = (packed: number): number => (packed >>> LEAD_SHIFT) & HIGHEST_LEAD;
export const bodyCount = (packed: number): number => packed & HIGHEST_BODY;

/** Rough counts are of this many kinds: two bits for the title, three each for lead and body. */
export const ROUGH_KINDS = 256;

/** The counts that stand for the eight kinds of body and lead, each the least of its kind. */
const STEPS = [0, 1, 2, 3, 4, 6, 9, 14];
const HIGHEST_ROUGH_TITLE = 3;

/** The kind of each count up to the first of the highest kind. */
const STEP_OF = Uint8Array.from({ length: (STEPS.at(-1) ?? 0) + 1 }, (_, count) =>
  STEPS.findLastIndex((least) => least <= count)
);

const stepOf = (count: number): number => STEP_OF[Math.min(count, STEP_OF.length - 1)] ?? 0;

/** Packed counts in one byte, exact up to three in the title and four in lead and body. */
export const toRough = (packed: number): number =>
  (Math.min(titleCount(packed), HIGHEST_ROUGH_TITLE) << 6) |
  (stepOf(leadCount(packed)) << 3) |
  stepOf(bodyCount(packed));

/** The packed counts that a rough kind stands for. */
export const fromRough = (kind: number): number =>
  packCounts(kind >>> 6, STEPS[(kind >>> 3) & 7] ?? 0, STEPS[kind & 7] ?? 0);

const TABLE_SIZE = 256;
const ROOTS = Float64Array.from({ length: TABLE_SIZE }, (_, count) => Math.sqrt(count));

/**
 * Weight of a term frequency, its square root: the second occurrence says less than the first (as in Lucene's
 * `ClassicSimilarity`; the root makes counts of any size vary alike).
 *
 * @example
 * frequencyWeight(0); // 0
 * frequencyWeight(9); // 3
 */
export const frequencyWeight = (count: number): number =>
  count < TABLE_SIZE ? (ROOTS[count] ?? 0) : Math.sqrt(count);

/** Weight of a term in a whole article, its title included. */
export const wholeWeight = (title: number, body: number): number => frequencyWeight(title + body);

/** Weight of a term in title and lead. */
export const leadWeight = (title: number, lead: number): number => frequencyWeight(title + lead);
