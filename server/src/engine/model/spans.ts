import type { Address } from './types';

/** Addresses by the block in which they stand, since a body may hold many of both. */
export type Places = ReadonlyMap<string, readonly Address[]>;

/**
 * Addresses by their block.
 *
 * @example
 * placesIn(placesByBlock([address]), { path: 'body', block: 3 }); // [address], where it stands in that block
 */
export const placesByBlock = (addresses: readonly Address[]): Places => {
  const places = new Map<string, Address[]>();
  for (const address of addresses) {
    const key = keyOf(address);
    const here = places.get(key);
    if (here) here.push(address);
    else places.set(key, [address]);
  }
  return places;
};

/** The addresses within one block. */
export const placesIn = (
  places: Places,
  block: Pick<Address, 'path' | 'block'>
): readonly Address[] => places.get(keyOf(block)) ?? [];

const keyOf = ({ path, block }: Pick<Address, 'path' | 'block'>): string => `${block} ${path}`;
