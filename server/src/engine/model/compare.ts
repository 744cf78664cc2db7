/**
 * Compares by UTF-16 units: total, the same everywhere, and free of any locale's collation.
 *
 * @example
 * ['b', 'a'].sort(compareText); // ['a', 'b']
 */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
