import { foldString } from '../text';
import type { Letters } from '../text';

/** How a headline says that the story was printed before, folded, in the four languages. */
const WORDS =
  '(?:correct(?:ed|ion|s)|updated?|refiled?|訂正|修正|更新|差し替え|정정|수정|업데이트|更正|订正)';
/** `CORRECTED:`, `UPDATE 2-`, 【訂正】, [정정], (更正) before the title, and in brackets behind it. */
const MARK = new RegExp(
  `^\\s*(?:[【[(〔〖<《]\\s*${WORDS}\\s*[】\\])〕〗>》]|${WORDS}\\s*\\p{N}{0,2}\\s*[:\\-–—|])|[【[(〔〖]\\s*${WORDS}\\s*[】\\])〕〗]\\s*$`,
  'gu'
);
const FIGURES = /\p{N}+(?:[.,]\p{N}+)*/gu;
const SIGNS = /[^\p{L}\p{M}0]+/gu;

/**
 * Whether one of two titles is the other's correction, or both are of one story: it bears a mark of it, and beside that they
 * differ in figures at most. `figure` where there is no mark, but they differ in figures alone.
 *
 * @example
 * correctionOf('CORRECTED: Port to cost 200 million', 'Port to cost 300 million'); // 'marked'
 * correctionOf('Port to cost 200 million', 'Port to cost 300 million');            // 'figure'
 * correctionOf('Port to cost 200 million', 'Bridge to cost 200 million');          // null
 */
export const correctionOf = (
  a: string,
  b: string,
  letters: Letters = 'written'
): 'marked' | 'figure' | null => {
  const [one, other] = [foldString(a, letters), foldString(b, letters)];
  const [bareOne, bareOther] = [one.replace(MARK, ''), other.replace(MARK, '')];
  if (one === other || patternOf(bareOne) !== patternOf(bareOther)) return null;
  return bareOne === one && bareOther === other ? 'figure' : 'marked';
};

/** A title with one figure for all. */
const patternOf = (title: string): string => title.replace(FIGURES, '0').replace(SIGNS, '');
