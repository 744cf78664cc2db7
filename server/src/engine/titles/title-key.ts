import { foldString, withNumbersApart } from '../text';
import type { Letters } from '../text';

/** Marks of emoji, which are no part of a word. */
const EMOJI_MARKS = /[\ufe00-\ufe0f\u20d0-\u20ff\u{1f3fb}-\u{1f3ff}]/gu;
/** `500,000` is `500000`, while the point of `1.5` stays. */
const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;
/** Whatever stands between two numbers keeps them apart, or `2-1` would equal `21`; save the point of `1.5`. */
const BETWEEN_NUMBERS = /(?<=\p{N})(?!\.\p{N})[^\p{L}\p{N}\p{M}+#%&\p{Sc}]+(?=\p{N})/gu;
/** `-2%` is not `2%`; the dashes of `Covid-19` and `2020 -2024` are none of a number. */
const MINUS = /(?<=(?:^|[\s\p{Ps}\p{Pi}"'])(?<!\p{N}\s))[-\u2212](?=[\p{Sc}\p{N}])/gu;
/** The sign of no currency: no title has it, and nothing that follows takes it away. */
const MINUS_KEPT = '\u00a4';
const POINT = /(?<!\p{N})\.|\.(?!\p{N})/gu;
/** Signs that change what a title says stay: `C++`, `Q&A`, `5%`, `$5`. */
const DROPPED = /[^\p{L}\p{N}\p{M}+#%&\p{Sc}._]+/gu;
const APART = '_';

/** A folded text whose minus signs are told from its dashes. */
export const withMinus = (folded: string): string => folded.replace(MINUS, MINUS_KEPT);

/**
 * A title brought to the form in which two equal titles are the same: compatibility forms, case,
 * quotation marks, dashes, punctuation, spaces and emoji do not count, nor in Chinese which letters it is in. Empty for a
 * title of punctuation alone, which equals no other.
 *
 * @example
 * titleKey('BitMEX’s founder: “Credit …”') === titleKey("bitmex's founder: \"credit...\""); // true
 * titleKey('…!?'); // ''
 */
export const titleKey = (title: string, letters: Letters = 'written'): string => {
  const key = withMinus(foldString(withNumbersApart(title), letters).normalize('NFKC'))
    .replaceAll('ß', 'ss')
    .replace(EMOJI_MARKS, '')
    .replaceAll(APART, ' ')
    .replace(THOUSANDS, '')
    .replace(BETWEEN_NUMBERS, APART)
    .replace(POINT, '')
    .replace(DROPPED, '')
    // What stood apart may compose now.
    .normalize('NFKC');
  return /[\p{L}\p{N}]/u.test(key) ? key : '';
};
