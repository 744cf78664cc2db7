import { Writing } from './boundaries';
import type { Trie } from './glossary-trie';
import type { ScanText } from './scan-text';

/** Longer runs are no compound that anyone writes; bounds the time on adversarial text. */
const LONGEST_RUN = 64;
/** Shorter words are as often a part of another: `キー` in `スキー`. */
const SHORTEST_TILE = 3;

/**
 * The places within katakana runs where one word ends and the next begins, for those runs that known
 * words cover from end to end: イーサリアム|ブロックチェーン. A run that is itself known stays whole, and
 * so does one of which a part is unknown, since a katakana run does not show its words.
 *
 * @example
 * // with the terms イーサリアム and ブロックチェーン:
 * tilesOf(toScanText('イーサリアムブロックチェーンの'), trie); // Set { 6 }
 */
export const tilesOf = <Value>(scan: ScanText, trie: Trie<Value>): ReadonlySet<number> => {
  const places = new Set<number>();
  for (let at = 0; at < scan.text.length;) {
    const end = runEnd(scan.kinds, at);
    if (end - at >= 2 * SHORTEST_TILE && end - at <= LONGEST_RUN) {
      for (const place of divide(scan.text, at, end, trie)) places.add(place);
    }
    at = Math.max(end, at + 1);
  }
  return places;
};

const runEnd = (kinds: Uint8Array, start: number): number => {
  let end = start;
  while (end < kinds.length && kinds[end] === Writing.katakana) end += 1;
  return end;
};

/** From the back: `next[i]` is where the longest word at `i` ends from which the rest can be covered. */
const divide = <Value>(text: string, start: number, end: number, trie: Trie<Value>): number[] => {
  const next = new Map<number, number>();
  for (let at = end - SHORTEST_TILE; at >= start; at -= 1) {
    const reach = trie
      .at(text, at)
      .filter((word) => word.end - at >= SHORTEST_TILE)
      .filter((word) => word.end === end || next.has(word.end))
      .at(-1);
    if (reach !== undefined) next.set(at, reach.end);
  }
  const places: number[] = [];
  for (let at = next.get(start); at !== undefined && at < end; at = next.get(at)) places.push(at);
  return places;
};
