import { randomFrom } from '../../tests/support/random';

/** The rows in an order that hangs on the seed alone (Fisher and Yates, numbers of mulberry32). */
export const shuffled = <T>(rows: readonly T[], seed: number): T[] => {
  const order = [...rows];
  const next = randomFrom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(next() * (last + 1));
    const [a, b] = [order[at], order[last]] as [T, T]; // both within the list
    order[at] = b;
    order[last] = a;
  }
  return order;
};
