/**
 * Items in groups of so many, the last of which may be smaller: what one statement, or one call to another thread, is
 * asked about at a time.
 *
 * @example
 * inPages(['a', 'b', 'c'], 2); // [['a', 'b'], ['c']]
 */
export const inPages = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size)
  );
