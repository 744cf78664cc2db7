/**
 * Numbers from 0 to below 1 that a seed makes the same again (mulberry32; Ettinger, public domain).
 *
 * @example
 * const next = randomFrom(1); next(); // 0.6270739405881613
 */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Chance that a seed makes the same again. */
export interface Chance {
  /** A whole number from 0, less than `below`. */
  whole(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/**
 * @example
 * const chance = createChance(7);
 * chance.pick(['publish', 'delete']);
 */
export const createChance = (seed: number): Chance => {
  const next = randomFrom(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    pick(items) {
      const item = items[whole(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
};
