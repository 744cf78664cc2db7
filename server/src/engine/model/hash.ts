/** FNV-1a's offset basis and prime for 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A 32-bit hash of a text's UTF-16 units. */
export const hashText = (text: string): number => {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return mix(hash);
};

/** One hash of the hashes between two indexes, in their order. */
export const hashSequence = (hashes: Uint32Array, from: number, to: number): number => {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i += 1) hash = mix(Math.imul(hash, FNV_PRIME) ^ (hashes[i] ?? 0));
  return hash;
};

/** MurmurHash3's finaliser: spreads each input bit over all 32 (Appleby, public domain). */
const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
