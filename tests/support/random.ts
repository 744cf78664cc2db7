/** Chance that a seed makes the same again (mulberry32). */
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
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
