import { randomFrom } from '../../tests/support/random';

/** A measured value with the bounds of its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const OUTSIDE = 0.025;

/**
 * Values of a sample with their 95 % intervals by the percentile bootstrap (Efron, Tibshirani 1993): the sample is
 * drawn anew with replacement. `measure` takes how often each of the `size` items was drawn; all values of one draw
 * come from the same items, so that a difference among them is paired.
 */
export const bootstrap = (
  size: number,
  measure: (times: Uint16Array) => readonly number[]
): Interval[] => {
  const random = randomFrom(size);
  const values = measure(new Uint16Array(size).fill(1));
  const draws = Array.from({ length: RESAMPLES }, () => {
    const times = new Uint16Array(size);
    for (let i = 0; i < size; i += 1) {
      const at = Math.floor(random() * size);
      times[at] = (times[at] ?? 0) + 1;
    }
    return measure(times);
  });
  return values.map((value, i) => {
    const sorted = draws.map((draw) => draw[i] ?? 0).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (RESAMPLES - 1))] ?? 0;
    return { value, low: at(OUTSIDE), high: at(1 - OUTSIDE) };
  });
};
