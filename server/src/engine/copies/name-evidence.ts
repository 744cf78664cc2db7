import type { Differences, Excess, Side } from './differences';

/** Share of a text's words that an edited copy keeps: one word in ten replaced. */
const KEPT_BY_EDIT = 0.9;
/** Share of the longer title's terms that both have, from which two titles follow one pattern. */
const ALIKE_TITLES = 0.3;
/** Titles of one pattern name two things if each has a name of its own that is rather not lost than lost by an edit. */
const RATHER_NOT = 0.5;
/** Where one of them only adds a name to the other, it must hardly be lost by an edit: one said once. */
const HARDLY = 0.11;
/**
 * Where each has one, either is enough, too, unless nearly all terms are pairs of characters: a replaced word of a Japanese
 * or Chinese title is several pairs, each of which would look like a name.
 */
const MAX_PAIRS = 0.8;
/** Chance, over both texts, below which titles that have little in common name two things. */
const UNLIKELY = 0.002;
/**
 * Terms as telling as one that was lost, which an edit would lose by chance from all of a text: below this number it loses
 * none. In a text of 300 terms one said five times tells so much.
 */
const NEVER = 0.0033;
/** The same where each of the two has such a term: one said three times. */
const RARELY = 0.33;
/** The same where the titles follow one pattern and differ: one said twice, in 200 terms. */
const SELDOM = 2.1;
/** Where the titles tell nothing, shorter texts count as if they had so many terms. */
const FEWEST_TERMS = 300;

/** Figures that each of two texts has alone, and their share of its figures, from which it reports on other ones. */
const FEWEST_FIGURES = 2;
const OTHER_FIGURES = 0.4;

/** How many figures one of two texts has, and how many of them the other lacks. */
type Figures = Readonly<Pick<Side, 'figures' | 'ownFigures'>>;

/**
 * The chance that an edit which keeps each word with some probability leaves at most so many of a term's occurrences
 * (the lower tail of the binomial distribution).
 *
 * @example
 * chanceOfLoss({ own: 2, other: 0 }, 0.9); // 0.01
 */
export const chanceOfLoss = ({ own, other }: Excess, kept: number): number => {
  // In logarithms, since the first of the terms is too small for a number where a word stands hundreds of times.
  let logarithm = own * Math.log(1 - kept);
  let sum = 0;
  for (let left = 0; left <= other; left += 1) {
    sum += Math.exp(logarithm);
    logarithm += Math.log(((own - left) / (left + 1)) * (kept / (1 - kept)));
  }
  return Math.min(1, sum);
};

/**
 * Whether two texts that are worded alike were written by one pattern on two things (one bank's rate decision and the
 * next one's). A copy's headline may be another one, a part may be cut off and words may be replaced, but the things
 * that its title names are named as often as in the other text, as far as an edit leaves them; and what the shorter
 * text says again and again the longer one says too. `isPattern` tells whether the titles follow one pattern by their letters,
 * as those of two members of one family do whose names are no words. And it has the same figures: two days' reports of one market have not.
 */
export const isOtherNamed = ({ a, b, pairs }: Differences, isPattern: boolean): boolean => {
  if (hasOtherFigures({ a, b })) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const keptByCut = Math.min(KEPT_BY_EDIT, shorter.length / Math.max(1, longer.length));
  const shorterSaid = leastChance(shorter.said, KEPT_BY_EDIT);
  const longerSaid = leastChance(longer.said, keptByCut);
  const terms = Math.max(FEWEST_TERMS, shorter.length);
  const isSameLength = shorter.length === longer.length;
  if (Math.min(shorterSaid, isSameLength ? longerSaid : 1) * terms <= NEVER) return true;
  const said = Math.max(shorterSaid, longerSaid);
  if (said * terms <= RARELY || (isPattern && said * shorter.length <= SELDOM)) return true;
  const shorterName = leastChance(shorter.names, KEPT_BY_EDIT);
  const longerName = leastChance(longer.names, keptByCut);
  if (!isPattern && !areAlike(a, b)) {
    return Math.max(shorterName, longerName) <= RATHER_NOT && shorterName * longerName <= UNLIKELY;
  }
  const isEither = Math.min(shorterName, longerName) <= HARDLY;
  if (a.ownTitle === 0 || b.ownTitle === 0) return isEither;
  return (isEither && pairs <= MAX_PAIRS) || Math.max(shorterName, longerName) <= RATHER_NOT;
};

/** Whether two texts report on other figures, as those of two days do. */
export const hasOtherFigures = ({ a, b }: { readonly a: Figures; readonly b: Figures }): boolean =>
  areOthers(a) && areOthers(b);

const areOthers = ({ figures, ownFigures }: Figures): boolean =>
  ownFigures >= FEWEST_FIGURES && ownFigures >= OTHER_FIGURES * figures;

const areAlike = (a: Side, b: Side): boolean => {
  const longer = Math.max(a.title, b.title);
  return longer > 0 && (a.title - a.ownTitle) / longer >= ALIKE_TITLES;
};

/** The chance of the most telling loss; 1 where there is none. */
const leastChance = (excesses: readonly Excess[], kept: number): number =>
  excesses.reduce((least, excess) => Math.min(least, chanceOfLoss(excess, kept)), 1);
