import { correctionOf } from './corrections';
import { differencesOf } from './differences';
import type { Differences, Side } from './differences';
import { hasOtherFigures, isOtherNamed } from './name-evidence';
import { containment } from './sketch';
import type { Sketch } from './sketch';
import { differByLetter, isOnePattern } from './title-pattern';
import type { TermVector } from '../model';
import { lettersOf } from '../text';

/** What is needed of a text to tell whether another one of its locale is its copy. */
export interface Wording {
  readonly locale: string;
  /** As the editor wrote it. */
  readonly title: string;
  /** Milliseconds since 1970, null where unknown. */
  readonly date: number | null;
  readonly sketch: Sketch;
  readonly words: TermVector;
}

/** Below so many shingles, chance and boilerplate decide. */
const FEWEST_SHINGLES = 12;
/** A text cut to less than this share of another's length is a passage of it, not the story again. */
const LEAST_LENGTH = 0.5;
/**
 * Share of the shorter text's shingles found in the longer one from which they may be one story. One word replaced in
 * ten breaks one shingle in four or more, and sentences in another order as many.
 */
const LEAST_CONTAINMENT = 0.4;
/**
 * Share of the shorter text's words found in the longer one, where terms are words and where they are pairs of
 * characters, of which a replaced word takes two or three with it. Order does not count here, so that it tells
 * an edit, which leaves nine words in ten, from another text on the same matter.
 */
const LEAST_WORDS = 0.82;
const LEAST_PAIRS = 0.75;
/** A week: what is worded alike and further apart is a report that comes again and again, */
const SAME_TIME = 7 * 24 * 60 * 60 * 1000;
/** unless so much of the shorter text's words are the longer one's: then it was printed again. */
const LEAST_WORDS_AGAIN = 0.95;
/** Share of a text's figures that a correction changes: one of three. */
const MOST_CORRECTED = 0.34;

/**
 * Whether two texts tell the same story in the same words: syndicated, lightly edited, in another order, under another
 * headline or cut to about half. Texts too short to tell are never copies. Symmetric, and does not depend on
 * any third text. Measured: docs/relevance.md#copies.
 */
export const isCopy = (a: Wording, b: Wording): boolean => {
  if (Math.min(a.sketch.size, b.sketch.size) < FEWEST_SHINGLES) return false;
  if (containment(a.sketch, b.sketch) < LEAST_CONTAINMENT) return false;
  if (differByLetter(a.title, b.title)) return false;
  const differences = differencesOf(a.words, b.words);
  const shorter = Math.min(differences.a.length, differences.b.length);
  const longer = Math.max(differences.a.length, differences.b.length);
  const least = areOfOneTime(a, b)
    ? LEAST_WORDS + (LEAST_PAIRS - LEAST_WORDS) * differences.pairs
    : LEAST_WORDS_AGAIN;
  return (
    shorter >= LEAST_LENGTH * longer &&
    differences.common >= least * shorter &&
    !(isCorrection(a, b, differences)
      ? hasOtherFigures(differences)
      : isOtherNamed(differences, isOnePattern(a.title, b.title, lettersOf(a.locale))))
  );
};

/**
 * Whether one corrects or updates the other. Their titles differ in figures, which then name no two things; without a mark in the
 * title nearly all must be the same, and most figures too.
 */
const isCorrection = (a: Wording, b: Wording, differences: Differences): boolean => {
  const correction = correctionOf(a.title, b.title, lettersOf(a.locale));
  if (correction === null || !areOfOneTime(a, b)) return false;
  if (correction === 'marked') return true;
  const longer = Math.max(differences.a.length, differences.b.length);
  return (
    differences.common >= LEAST_WORDS_AGAIN * longer &&
    hasMostFigures(differences.a) &&
    hasMostFigures(differences.b)
  );
};

const hasMostFigures = ({ figures, ownFigures }: Side): boolean =>
  ownFigures <= MOST_CORRECTED * figures;

const areOfOneTime = (a: Wording, b: Wording): boolean =>
  a.date === null || b.date === null || Math.abs(a.date - b.date) <= SAME_TIME;
