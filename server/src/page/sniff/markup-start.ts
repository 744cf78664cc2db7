/** The element that a text begins with, and what stood before it. */
export interface MarkupStart {
  /** In lower case, without a prefix. */
  readonly root: string;
  /** The element's own tag, as it is written. */
  readonly tag: string;
  /** Whether the text says by its first characters that it is XML. */
  readonly isXml: boolean;
}

/** What may stand before the first element, each with its end. */
const PROLOGUES: readonly (readonly [start: RegExp, end: string])[] = [
  [/^<\?/, '?>'],
  [/^<!--/, '-->'],
  [/^<!doctype\s(?!\s*html)[^[>]*\[/i, ']>'],
  [/^<!doctype\s(?!\s*html)/i, '>'],
];
const HTML_DOCTYPE = /^<!doctype\s+html/i;
const TAG = /^<(?:[\w-]{1,40}:)?([a-z][\w.-]{0,40})(?=[\s/>])[^>]{0,2000}>?/i;
const XML = /^\s*<\?xml\s/;

/**
 * The element that a text begins with, after declarations and comments; null where it begins with words. The document type
 * of HTML stands for its root.
 *
 * @example
 * markupStart('<?xml version="1.0"?>\n<rss version="2.0">'); // { root: 'rss', tag: '<rss version="2.0">', isXml: true }
 */
export const markupStart = (text: string): MarkupStart | null => {
  const start = withoutPrologue(text);
  const isXml = XML.test(text.slice(0, 200));
  if (HTML_DOCTYPE.test(start)) return { root: 'html', tag: '', isXml };
  const found = TAG.exec(start.slice(0, 2100));
  return found ? { root: (found[1] ?? '').toLowerCase(), tag: found[0], isXml } : null;
};

const withoutPrologue = (text: string): string => {
  let at = skipSpace(text, 0);
  for (;;) {
    const head = text.slice(at, at + 2000);
    const prologue = PROLOGUES.find(([start]) => start.test(head));
    if (!prologue) return text.slice(at);
    const end = text.indexOf(prologue[1], at);
    if (end < 0) return '';
    at = skipSpace(text, end + prologue[1].length);
  }
};

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
};
