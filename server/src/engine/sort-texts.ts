import { compareText } from './order';

/** Room beside the first two units of a text, 32 bits, within the whole numbers that a double holds exactly. */
const MOST_SORTED_AT_ONCE = 2 ** 20;

/**
 * Texts by their UTF-16 units, as `compareText` orders them. Numbers made of the first two units are sorted natively, and
 * only texts that begin alike are compared: the terms of an article hardly ever do, pairs of characters never.
 *
 * @example
 * sortTexts(['b', 'ab', 'aa']); // ['aa', 'ab', 'b']
 */
export const sortTexts = (texts: readonly string[]): string[] => {
  if (texts.length > MOST_SORTED_AT_ONCE) return [...texts].sort(compareText);
  const keys = new Float64Array(texts.length);
  texts.forEach((text, i) => (keys[i] = keyOf(text) * MOST_SORTED_AT_ONCE + i));
  const sorted = Array.from(keys.sort(), (key) => texts[key % MOST_SORTED_AT_ONCE] ?? '');
  for (let i = 1; i < sorted.length; i += 1) sinkIn(sorted, i);
  return sorted;
};

/** The first two units of a text as a number; units that are missing come before all others. */
const keyOf = (text: string): number => {
  const first = text.length > 0 ? text.charCodeAt(0) : 0;
  return first * 0x10000 + (text.length > 1 ? text.charCodeAt(1) : 0);
};

/** Moves a text to its place among those before it, which are sorted. */
const sinkIn = (texts: string[], from: number): void => {
  const text = texts[from] ?? '';
  let at = from;
  while (at > 0 && text < (texts[at - 1] ?? '')) {
    texts[at] = texts[at - 1] ?? '';
    at -= 1;
  }
  texts[at] = text;
};
