import { foldString } from './fold';

/** Marks of emoji and variants, which are no part of a word. */
const EMOJI_MARKS = /[\ufe00-\ufe0f\u20d0-\u20ff\u{1f3fb}-\u{1f3ff}\u{e0100}-\u{e01ef}]/gu;
/** `500,000` is `500000`, while the point of `1.5` stays. */
const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;
/** Whatever stands between two numbers keeps them apart, or `2-1` would equal `21`. */
const BETWEEN_NUMBERS = /(?<=\p{N})[^\p{L}\p{N}\p{M}+#%&\p{Sc}.]+(?=\p{N})/gu;
const POINT = /(?<!\p{N})\.|\.(?!\p{N})/gu;
/** Signs that change what a title says stay: `C++`, `Q&A`, `5%`, `$5`. */
const DROPPED = /[^\p{L}\p{N}\p{M}+#%&\p{Sc}._]+/gu;
const APART = '_';

/**
 * A title brought to the form in which two equal titles are the same: compatibility forms, case,
 * quotation marks, dashes, punctuation, spaces and emoji do not count. Empty for a title of
 * punctuation alone, which equals no other.
 *
 * @example
 * titleKey('BitMEX’s founder: “Credit …”') === titleKey("bitmex's founder: \"credit...\""); // true
 * titleKey('…!?'); // ''
 */
export const titleKey = (title: string): string => {
  const key = foldString(title)
    .normalize('NFKC')
    .replaceAll('ß', 'ss')
    .replace(EMOJI_MARKS, '')
    .replaceAll(APART, ' ')
    .replace(THOUSANDS, '')
    .replace(BETWEEN_NUMBERS, APART)
    .replace(POINT, '')
    .replace(DROPPED, '');
  return /[\p{L}\p{N}]/u.test(key) ? key : '';
};
