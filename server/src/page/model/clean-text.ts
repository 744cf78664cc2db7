/** C0 controls save tab and line feed, and DEL: nothing shows them, and PostgreSQL refuses NUL. */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;
/** Text that is clean as it stands, which most English text is; seen in one pass. */
const CLEAN = /^[\t\n -~]*$/u;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A text that every database takes: well-formed, composed (NFC), without control characters, with line
 * feeds alone between its lines.
 *
 * @example
 * cleanText('Cafe\u0301\r\n'); // 'Café\n'
 */
export const cleanText = (text: string): string =>
  CLEAN.test(text)
    ? text
    : text.toWellFormed().replace(LINE_BREAKS, '\n').replace(CONTROLS, '').normalize('NFC');

/** A text on one line: each run of white space becomes one space. */
export const toLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** Whether a text shows anything, which white space and zero-width characters do not. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);
