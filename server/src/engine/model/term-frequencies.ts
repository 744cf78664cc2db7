/**
 * How often a term occurs in title, lead and body, packed into 32 bits. A count that doesn't fit is clamped to the maximum:
 * by then it no longer matters.
 */

const TITLE_SHIFT = 24;
const LEAD_SHIFT = 16;
const MAX_TITLE_COUNT = 0xff;
const MAX_LEAD_COUNT = 0xff;
const MAX_BODY_COUNT = 0xffff;

/**
 * The three counts of a term in one number.
 *
 * @example
 * bodyCount(packCounts(1, 2, 70_000)); // 65535
 */
export const packCounts = (title: number, lead: number, body: number): number =>
  ((Math.min(title, MAX_TITLE_COUNT) << TITLE_SHIFT) |
    (Math.min(lead, MAX_LEAD_COUNT) << LEAD_SHIFT) |
    Math.min(body, MAX_BODY_COUNT)) >>>
  0;

export const titleCount = (packed: number): number => packed >>> TITLE_SHIFT;
export const leadCount = (packed: number): number => (packed >>> LEAD_SHIFT) & MAX_LEAD_COUNT;
export const bodyCount = (packed: number): number => packed & MAX_BODY_COUNT;

/** How many frequency codes there are: two bits for the title, three each for lead and body. */
export const FREQUENCY_CODES = 256;

/** The counts that the eight codes of body and lead decode to, each the lowest of its range. */
const STEPS = [0, 1, 2, 3, 4, 6, 9, 14];
const MAX_CODED_TITLE = 3;

/** The code of each count, up to the first count of the highest code. */
const STEP_OF = Uint8Array.from({ length: (STEPS.at(-1) ?? 0) + 1 }, (_, count) =>
  STEPS.findLastIndex((least) => least <= count)
);

const stepOf = (count: number): number => STEP_OF[Math.min(count, STEP_OF.length - 1)] ?? 0;

/** Packed counts as a code of one byte, exact up to three in the title and four in lead and body. */
export const toFrequencyCode = (packed: number): number =>
  (Math.min(titleCount(packed), MAX_CODED_TITLE) << 6) |
  (stepOf(leadCount(packed)) << 3) |
  stepOf(bodyCount(packed));

/** The packed counts that a frequency code decodes to. */
export const fromFrequencyCode = (code: number): number =>
  packCounts(code >>> 6, STEPS[(code >>> 3) & 7] ?? 0, STEPS[code & 7] ?? 0);

const TABLE_SIZE = 256;
const ROOTS = Float64Array.from({ length: TABLE_SIZE }, (_, count) => Math.sqrt(count));

/**
 * Weight of a term frequency, its square root: the second occurrence counts less than the first (as in Lucene's
 * `ClassicSimilarity`; the root stabilises the variance of counts of any size).
 *
 * @example
 * frequencyWeight(0); // 0
 * frequencyWeight(9); // 3
 */
export const frequencyWeight = (count: number): number =>
  count < TABLE_SIZE ? (ROOTS[count] ?? 0) : Math.sqrt(count);

/** Weight of a term in a whole article, including its title. */
export const wholeWeight = (title: number, body: number): number => frequencyWeight(title + body);

/** Weight of a term in title and lead. */
export const leadWeight = (title: number, lead: number): number => frequencyWeight(title + lead);
