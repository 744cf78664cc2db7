/** Strapi's short text holds 255 units. */
export const SHORT_TEXT_LENGTH = 255;
/** About two lines under a title; what search engines and feeds show. */
const EXCERPT_LENGTH = 200;
/** A sentence that fills less of an excerpt than this is no summary: better half of the next as well. */
const LEAST_SENTENCE = 0.4;
/** More than any emoji sequence or letter with its marks takes, so that a window holds a whole one. */
const WINDOW_MARGIN = 64;
const ELLIPSIS = '…';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** A full stop with its closing quotes; a Latin one needs a space behind it, since `3.5` holds none. */
const SENTENCE_END = /[。！？]+[」』”’）)]*|[.!?]+[”’"')）]*(?=\s)/gu;

/**
 * A text that fits into Strapi's short text; a longer one ends in “…” after its last whole character.
 *
 * @example
 * cutToShortText('a'.repeat(300)).length; // 255
 */
export const cutToShortText = (text: string): string =>
  text.length <= SHORT_TEXT_LENGTH ? text : cutAt(text, SHORT_TEXT_LENGTH - 1, GRAPHEMES);

/**
 * The beginning of a paragraph, cut after a sentence where one fills most of it, else after a word.
 *
 * @example
 * beginningOf('Rain fell. ' + 'It went on and on. '.repeat(20)); // whole sentences, up to 200 units
 */
export const beginningOf = (paragraph: string): string => {
  if (paragraph.length <= EXCERPT_LENGTH) return paragraph;
  const window = paragraph.slice(0, EXCERPT_LENGTH + 1);
  let end = 0;
  for (const match of window.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= EXCERPT_LENGTH) end = after;
  }
  if (end >= EXCERPT_LENGTH * LEAST_SENTENCE) return paragraph.slice(0, end);
  return cutAt(paragraph, EXCERPT_LENGTH - 1, WORDS);
};

const cutAt = (text: string, limit: number, segmenter: Intl.Segmenter): string => {
  let end = 0;
  for (const { index } of segmenter.segment(text.slice(0, limit + WINDOW_MARGIN))) {
    if (index <= limit) end = index;
  }
  // One word or one pile of marks fills the whole window: cut it where no pair is torn.
  if (end === 0) end = isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
  return text.slice(0, end).trimEnd() + ELLIPSIS;
};

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
