/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What may end a sentence, with the marks that close it. */
const MAYBE_END = /([。！？!?.…]+)([」』”’"')）]*)|\n/gu;
/** An initial or an abbreviation: `U.S.`, `a.m.`, `J.` */
const INITIAL = /(?:^|[\s.])\p{L}\.$/u;
/** As much as an editor takes in at a glance, in a narrow column. */
export const LONGEST_EXCERPT = 160;
const ELLIPSIS = '…';

/**
 * The sentences of a text, in order; together they cover it. A full stop ends one only before white space and not after
 * an initial; a mark of Chinese and Japanese ends one anywhere, but not a quotation that the sentence goes on after.
 *
 * @example
 * sentencesOf('灯台が点いた。船が出た。').length; // 2
 */
export const sentencesOf = (text: string): Range[] => {
  const ranges: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(MAYBE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match, end)) continue;
    ranges.push({ start, end });
    start = end;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
};

const endsSentence = (
  text: string,
  { 0: whole, 1: marks = '', 2: closers = '' }: RegExpMatchArray,
  end: number
): boolean => {
  if (whole === '\n' || end === text.length) return true;
  const isSpaced = /\s/u.test(text[end] ?? '');
  if (/[。！？]/u.test(marks)) return closers === '' || isSpaced;
  if (!isSpaced || /^\s+\p{Ll}/u.test(text.slice(end, end + 8))) return false;
  return !INITIAL.test(text.slice(Math.max(0, end - 3), end));
};

/**
 * The sentence in which something stands, cut around it where it is long.
 *
 * @example
 * sentenceAround('The port reopened. Ships came.', { start: 19, end: 24 }); // 'Ships came.'
 */
export const sentenceAround = (text: string, { start, end }: Range): string => {
  const sentence = sentencesOf(text).find((range) => range.start <= start && start < range.end);
  const from = sentence?.start ?? 0;
  const to = Math.max(sentence?.end ?? text.length, Math.min(end, text.length));
  if (to - from <= LONGEST_EXCERPT) return tidy(text.slice(from, to));
  const spare = Math.max(0, LONGEST_EXCERPT - (end - start));
  const first = Math.max(from, Math.min(start - Math.floor(spare / 2), to - LONGEST_EXCERPT));
  const last = Math.min(to, first + LONGEST_EXCERPT);
  const head = first > from ? ELLIPSIS : '';
  const tail = last < to ? ELLIPSIS : '';
  return `${head}${tidy(wholeCharacters(text, first, last))}${tail}`;
};

/** A slice that divides no surrogate pair, and no Latin word where a space is near. */
const wholeCharacters = (text: string, from: number, to: number): string => {
  const cut = text
    .slice(from, to)
    .toWellFormed()
    .replace(/^\ufffd|\ufffd$/gu, '');
  const isWithinWord = (at: number): boolean =>
    /[\p{Script=Latin}\p{Script=Hangul}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
  const begun = isWithinWord(from) ? cut.replace(/^\S{1,20}\s/u, '') : cut;
  return isWithinWord(to) ? begun.replace(/\s\S{1,20}$/u, '') : begun;
};

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
