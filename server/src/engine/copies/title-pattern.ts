import { foldString, withoutInvisible } from '../text';
import type { Letters } from '../text';

/** Share of the longer title that both begin and end with, from which they follow one pattern. */
const LEAST_ALIKE = 0.6;

/** What a letter is joined to in a word; Chinese, Japanese and Korean stand beside it without a space. */
const WORD = /[\p{Script=Latin}\p{N}\p{M}]/u;
const LATIN = /^\p{Script=Latin}$/u;
const CAPITAL = /^\p{Lu}$/u;
const SMALL = /^\p{Ll}$/u;

/**
 * Whether two titles are one but for a single letter that is a name of its own, as a word (`Plan A`, `Plan B`) or as a part of
 * one (`skewX`, `skewY`). A letter is no term, and yet these are two things; a headline that was edited or that has a
 * slip of the pen differs in more than a letter or in one that is no name.
 *
 * @example
 * differByLetter('Vitamin C in winter', 'Vitamin D in winter'); // true
 * differByLetter('The port of Kobe', 'The port of Cobe');       // false
 */
export const differByLetter = (title: string, otherTitle: string): boolean => {
  const [a, b] = [withoutInvisible(title), withoutInvisible(otherTitle)];
  if (a.length !== b.length || a === b) return false;
  const at = firstDifference(a, b);
  if (a.slice(at + 1) !== b.slice(at + 1)) return false;
  const [one, other] = [a.charAt(at), b.charAt(at)];
  if (!LATIN.test(one) || !LATIN.test(other)) return false;
  if (one.toLowerCase() === other.toLowerCase()) return false;
  return isName(one, a, at) && isName(other, b, at);
};

/**
 * Whether two titles that differ begin and end alike, by letters and not by words.
 *
 * @example
 * isOnePattern('drag event', 'dragstart event');         // true
 * isOnePattern('Bank raises rates', 'Rates are raised'); // false
 */
export const isOnePattern = (a: string, b: string, letters: Letters = 'written'): boolean => {
  const [one, other] = [foldString(a, letters), foldString(b, letters)];
  if (one === other) return false;
  const begun = firstDifference(one, other);
  const most = Math.min(one.length, other.length) - begun;
  let ended = 0;
  while (ended < most && one.at(-1 - ended) === other.at(-1 - ended)) ended += 1;
  return begun + ended >= LEAST_ALIKE * Math.max(one.length, other.length);
};

const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

const isName = (letter: string, title: string, at: number): boolean => {
  const [before, after] = [title.charAt(at - 1), title.charAt(at + 1)];
  if (WORD.test(after)) return false;
  return !WORD.test(before) || (CAPITAL.test(letter) && SMALL.test(before));
};
