import type { Address } from './types';

/** Addresses by their block, since a body may have many of both. */
export type SpansByBlock = ReadonlyMap<string, readonly Address[]>;

/**
 * Addresses by their block.
 *
 * @example
 * spansIn(spansByBlock([address]), { path: 'body', block: 3 }); // [address], if it is in that block
 */
export const spansByBlock = (addresses: readonly Address[]): SpansByBlock => {
  const spans = new Map<string, Address[]>();
  for (const address of addresses) {
    const key = blockKey(address);
    const here = spans.get(key);
    if (here) here.push(address);
    else spans.set(key, [address]);
  }
  return spans;
};

/** The addresses within one block. */
export const spansIn = (
  spans: SpansByBlock,
  block: Pick<Address, 'path' | 'block'>
): readonly Address[] => spans.get(blockKey(block)) ?? [];

const blockKey = ({ path, block }: Pick<Address, 'path' | 'block'>): string => `${block} ${path}`;
