import slugify from 'slugify';
import { withCommonForms, withNumbersApart, withoutInvisible } from '../../engine/text';

/** Signs between words, and between the parts of a number: `3.5`, the `½` of `2½`. */
const BETWEEN_WORDS = /[/_・･:：|｜、。,\u2044\u2215\p{Pd}]|(?<=\p{N})\.(?=\p{N})/gu;
/** What slugify is asked about; its tables for other scripts take 元 and 円 for currencies and write Greek in Latin letters. */
const LATIN = /[\p{ASCII}\p{Script=Latin}]+/gu;
/** Everything but letters, their marks, digits, blanks and hyphens, of any script; and what encloses a letter. */
const NOT_IN_A_SLUG = /[^\p{L}\p{Mn}\p{Mc}\p{N}\s-]/gu;
const EMOJI =
  /\p{Extended_Pictographic}[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*/gu;

/** Readable in an address bar and short enough for a suffix. */
const MAX_LENGTH = 120;

/**
 * A readable slug that keeps the letters and marks of every script, since browsers and search engines show them as they
 * are: a transliterated Japanese title is no word to a Japanese reader. Latin letters lose their accents, and `&` and `%` become
 * words. `''` where the text has no letters or digits.
 *
 * @example
 * toSlug('Web3 in Busan: what next?'); // 'web3-in-busan-what-next'
 * toSlug('釜山市、Ｗｅｂ３産業を育成');    // '釜山市-web3産業を育成'
 * toSlug('Prices up 3.5%');            // 'prices-up-3-5percent'
 */
export const toSlug = (text: string): string => {
  const readable = withCommonForms(withNumbersApart(withoutInvisible(text)))
    .normalize('NFKC')
    .replace(EMOJI, ' ')
    .replace(BETWEEN_WORDS, ' ')
    .replace(LATIN, (latin) => slugify(latin, { trim: false, remove: NOT_IN_A_SLUG }));
  const slug = readable
    .replace(NOT_IN_A_SLUG, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, '-');
  return Array.from(slug)
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^-+|-+$/gu, '');
};
