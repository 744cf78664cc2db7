import { hashSequence } from '../model';
import { BottomK } from './bottom-k';

/** What is kept of a text to tell whether another one is its copy. */
export interface Sketch {
  /** How many different shingles the text has. */
  readonly size: number;
  /** The smallest of their hashes, ascending. */
  readonly hashes: readonly number[];
}

/** Terms in one shingle: a run of three is rare outside of copies (Broder 1997 uses four words on longer texts). */
const SHINGLE_LENGTH = 3;
/** Hashes kept: containment is then known to about ±0.1 (two standard errors, KMV estimator). */
const SKETCH_SIZE = 96;

const shingles = new BottomK();

/**
 * The sketch of a text, from the hashes of its terms in reading order, of which the first `length` count: the smallest hashes of its shingles
 * (bottom-k sketch; Broder 1997, Beyer et al. 2007). The same text always gives the same sketch.
 *
 * @example
 * sketchOf(Uint32Array.from(['bank', 'tests', 'digital', 'cash'], hashText)).size; // 2
 */
export const sketchOf = (hashes: Uint32Array, length = hashes.length): Sketch => {
  shingles.clear(length);
  for (let i = 0; i + SHINGLE_LENGTH <= length; i += 1) {
    shingles.add(hashSequence(hashes, i, i + SHINGLE_LENGTH));
  }
  return { size: shingles.size, hashes: shingles.smallest(SKETCH_SIZE) };
};

/**
 * How much of the shorter text is found in the longer one, 0–1, estimated from the sketches:
 * with J the share of common hashes among the smallest of both, containment is J (a + b) / ((1 + J) min(a, b)).
 */
export const containment = (a: Sketch, b: Sketch): number => {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  const jaccard = sharedShare(a.hashes, b.hashes);
  return Math.min(1, (jaccard * (a.size + b.size)) / ((1 + jaccard) * smaller));
};

/** Share of common values among the smallest of two ascending lists together. */
const sharedShare = (a: readonly number[], b: readonly number[]): number => {
  let i = 0;
  let j = 0;
  let seen = 0;
  let shared = 0;
  while (seen < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const left = a[i] ?? Infinity;
    const right = b[j] ?? Infinity;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : shared / seen;
};
