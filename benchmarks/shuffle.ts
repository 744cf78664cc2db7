/** The rows in an order that hangs on the seed alone (Fisher and Yates, numbers of mulberry32). */
export const shuffled = <T>(rows: readonly T[], seed: number): T[] => {
  const order = [...rows];
  const next = numbers(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(next() * (last + 1));
    const [a, b] = [order[at], order[last]] as [T, T]; // both within the list
    order[at] = b;
    order[last] = a;
  }
  return order;
};

/** Numbers from 0 up to 1. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
};
