/** Quotation marks that may enclose a whole title, each with the marks that close it somewhere. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['„', '“”'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['｢', '｣'],
  ['〝', '〟'],
  ['"', '"'],
  ['＂', '＂'],
  ["'", "'"],
]);

/**
 * The range of a text without the spaces and the quotation marks around the whole of it. Marks that
 * only begin and end at the same places, as in `“One” and “Two”`, stay.
 *
 * @example
 * unquoted(' “A title” ', 0, 11); // { start: 2, end: 9 }
 */
export const unquoted = (
  text: string,
  start: number,
  end: number
): { start: number; end: number } => {
  const outer = trimmed(text, start, end);
  const closers = PAIRS.get(text[outer.start] ?? '');
  if (closers === undefined || outer.end - outer.start < 3) return outer;
  if (closing(text, outer, closers) !== outer.end - 1) return outer;
  return trimmed(text, outer.start + 1, outer.end - 1);
};

/**
 * The range of a text without the spaces at its ends.
 *
 * @example
 * trimmed(' title ', 0, 7); // { start: 1, end: 6 }
 */
export const trimmed = (
  text: string,
  start: number,
  end: number
): { start: number; end: number } => {
  let first = start;
  let last = end;
  while (first < last && /\s/u.test(text[first] ?? '')) first += 1;
  while (last > first && /\s/u.test(text[last - 1] ?? '')) last -= 1;
  return { start: first, end: last };
};

/** Where the mark that opens the range is closed, or -1. */
const closing = (text: string, range: { start: number; end: number }, closers: string): number => {
  const open = text[range.start] ?? '';
  let depth = 1;
  for (let at = range.start + 1; at < range.end; at += 1) {
    const char = text[at] ?? '';
    if (closers.includes(char)) depth -= isApostrophe(text, at) ? 0 : 1;
    else if (char === open) depth += 1;
    if (depth === 0) return at;
  }
  return -1;
};

/** The mark within `China’s` and `it's` closes nothing. */
const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at] ?? '') &&
  /\p{L}/u.test(text[at - 1] ?? '') &&
  /\p{L}/u.test(text[at + 1] ?? '');
