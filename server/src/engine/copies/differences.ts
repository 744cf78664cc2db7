import { compareText, bodyCount, titleCount } from '../model';
import { SCRIPT, scriptAt } from '../text';
import type { TermVector } from '../model';

/** A term that one text has more often than the other: how often each has it. */
export interface Excess {
  readonly own: number;
  readonly other: number;
}

/** One of two texts, seen from the other. */
export interface Side {
  /** Terms in its body, repetitions counted. */
  length: number;
  /** Distinct terms in its title. */
  title: number;
  /** Terms of its title that are not in the other's title. */
  ownTitle: number;
  /** Figures in its body, repetitions counted, and how many of them the other lacks. */
  figures: number;
  ownFigures: number;
  /** The terms of its title that its body has more often than the other's body. */
  readonly names: Excess[];
  /** All terms that its body has more often than the other's body. */
  readonly said: Excess[];
}

/** What two texts have in common, and what only one of them has. */
export interface Differences {
  readonly a: Side;
  readonly b: Side;
  /** Terms that both bodies have, repetitions counted as far as both have them. */
  readonly common: number;
  /** Share of the terms of both bodies that are pairs of characters, 0–1. */
  readonly pairs: number;
}

/** Title and body count of one term in either text. */
interface Occurrences {
  readonly title: number;
  readonly body: number;
}

const NOT_THERE: Occurrences = { title: 0, body: 0 };

/**
 * How two texts differ, found in one pass over their sorted terms.
 *
 * @example
 * const bank = { terms: ['bank'], counts: [packCounts(1, 2, 2)] };
 * differencesOf(bank, { terms: ['bank', 'rate'], counts: [packCounts(0, 1, 1), packCounts(1, 1, 1)] }).common; // 1
 */
export const differencesOf = (a: TermVector, b: TermVector): Differences => {
  const sides = { a: emptySide(), b: emptySide() };
  let common = 0;
  let pairs = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length || j < b.terms.length) {
    const order = orderOf(a.terms[i], b.terms[j]);
    const term = (order <= 0 ? a.terms[i] : b.terms[j]) ?? '';
    const ours = order <= 0 ? occurrences(a, i) : NOT_THERE;
    const theirs = order >= 0 ? occurrences(b, j) : NOT_THERE;
    count(sides.a, ours, theirs);
    count(sides.b, theirs, ours);
    if (isFigure(term)) {
      countFigure(sides.a, ours, theirs);
      countFigure(sides.b, theirs, ours);
    }
    common += Math.min(ours.body, theirs.body);
    if (scriptAt(term, 0) !== SCRIPT.word) pairs += ours.body + theirs.body;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return { ...sides, common, pairs: pairs / Math.max(1, sides.a.length + sides.b.length) };
};

const emptySide = (): Side => ({
  length: 0,
  title: 0,
  ownTitle: 0,
  figures: 0,
  ownFigures: 0,
  names: [],
  said: [],
});

const occurrences = ({ counts }: TermVector, at: number): Occurrences => ({
  title: titleCount(counts[at] ?? 0),
  body: bodyCount(counts[at] ?? 0),
});

/** Which of two terms comes first; a missing one comes last. */
const orderOf = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined) return 1;
  return b === undefined ? -1 : compareText(a, b);
};

const isFigure = (term: string): boolean => term >= '0' && term < ':';

const countFigure = (side: Side, own: Occurrences, other: Occurrences): void => {
  side.figures += own.body;
  side.ownFigures += Math.max(0, own.body - other.body);
};

const count = (side: Side, own: Occurrences, other: Occurrences): void => {
  side.length += own.body;
  if (own.title > 0) side.title += 1;
  const isTitleAlone = own.title > 0 && other.title === 0;
  if (isTitleAlone) side.ownTitle += 1;
  if (own.body <= other.body) return;
  const excess = { own: own.body, other: other.body };
  side.said.push(excess);
  if (isTitleAlone) side.names.push(excess);
};
