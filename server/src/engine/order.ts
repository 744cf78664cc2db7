/**
 * Compares by UTF-16 units: total, the same everywhere, and free of any locale's collation.
 *
 * @example
 * ['b', 'a'].sort(compareText); // ['a', 'b']
 */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
