/**
 * What no reader sees: soft hyphens, zero-width characters, joiners, variation selectors, bidirectional controls, tags.
 * Unicode's Default_Ignorable_Code_Point, which search and collation leave out as well (UAX #31, UTS #10), but for the
 * fillers of Hangul, which stand in a letter's place. Joiners do change how Persian and Indic words look, yet two
 * writings of one word are one word. Within an emoji they are seen, since they make one picture of several, and stay.
 */
const PLAIN =
  '\\u00ad\\u034f\\u061c\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0d' +
  '\\ufeff\\ufff0-\\ufff8\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e001f}\\u{e0080}-\\u{e0fff}';
/** Zero-width joiner, selectors of text and emoji, tags of flags. */
const OF_EMOJI = '\\u200d\\ufe0e\\ufe0f\\u{e0020}-\\u{e007f}';
const AFTER_EMOJI = '\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}';

/** Units of an emoji that may stand before one of these. */
const LONGEST_EMOJI = 10;

const ONE = `(?:[${PLAIN}]|[${OF_EMOJI}](?<![${AFTER_EMOJI}][${OF_EMOJI}]{1,8}))`;
const ANY = new RegExp(ONE, 'u');
const ALL = new RegExp(`${ONE}+`, 'gu');
const AT_END = new RegExp(`${ONE}+$`, 'u');
/** Says how the character before it is drawn, and so belongs to it. */
const VARIATION = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** Whether a text holds anything that no reader sees. */
export const hasInvisible = (text: string): boolean => ANY.test(text);

/**
 * A text as a reader sees it.
 *
 * @example
 * withoutInvisible('har\u00adbour'); // 'harbour'
 */
export const withoutInvisible = (text: string): string =>
  ANY.test(text) ? text.replace(ALL, '') : text;

/** A text as a reader sees it, with the way back to the original. */
export interface SeenText {
  readonly text: string;
  /** Where each unit stands in the original, and behind the last one where that ends. */
  readonly places: Uint32Array;
}

/**
 * A text as a reader sees it, and where each of its units stands.
 *
 * @example
 * seenText('har\u00adbour').places; // [0, 1, 2, 4, 5, 6, 7, 8]
 */
export const seenText = (original: string): SeenText => {
  const text = original.replace(ALL, '');
  const places = new Uint32Array(text.length + 1);
  let at = 0;
  let from = 0;
  const copyTo = (to: number): void => {
    for (let place = from; place < to; place += 1) places[at++] = place;
  };
  for (const { index, 0: hidden } of original.matchAll(ALL)) {
    copyTo(index);
    from = index + hidden.length;
  }
  copyTo(original.length);
  places[at] = original.length;
  return { text, places };
};

/**
 * Where something that begins at `start` and reaches to `end` ends for a reader: without what is invisible behind it,
 * but with the selector that says how its last character is drawn.
 *
 * @example
 * seenEnd('coin\u2069 fell', 0, 5); // 4
 */
export const seenEnd = (original: string, start: number, end: number): number => {
  // A few units before, by which an emoji is recognised that begins there.
  const before = Math.max(0, start - LONGEST_EMOJI);
  const hidden = (AT_END.exec(original.slice(before, end))?.[0] ?? '').slice(start - end);
  const selector = VARIATION.exec(hidden)?.[0] ?? '';
  return end - hidden.length + selector.length;
};
