import { seenEnd, seenText } from '../text';
import type { Line, TextBlock } from '../model';

/** A block as a reader sees it, and the way back for the lines found in it. */
interface SeenBlock {
  readonly block: TextBlock;
  readonly toOriginal: (line: Line) => Line;
}

/**
 * A block without what no reader sees, its links where they stand in that, and how its lines stand in the original.
 *
 * @example
 * seenBlock(block('Rel\u00adated: A title')).block.text; // 'Related: A title'
 */
export const seenBlock = (original: TextBlock): SeenBlock => {
  const { text, places } = seenText(original.text);
  if (text.length === original.text.length) return { block: original, toOriginal: (line) => line };
  const links = original.links.map((link) => ({
    ...link,
    start: firstFrom(places, link.start),
    end: firstFrom(places, link.end),
  }));
  const toOriginal = (line: Line): Line => {
    const start = places[line.address.start - original.offset] ?? 0;
    const end = places[line.address.end - original.offset] ?? start;
    const address = {
      ...line.address,
      start: original.offset + start,
      end: original.offset + seenEnd(original.text, start, end),
    };
    return { ...line, address };
  };
  return { block: { ...original, text, links }, toOriginal };
};

/** The first seen unit that stands at a place of the original or behind it; by halving. */
const firstFrom = (places: Uint32Array, place: number): number => {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};
