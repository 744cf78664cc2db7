import type { PageFormat } from '../sniff';

/** Browsers look for a declaration in the first 1,024 bytes; pages in the wild put it later. */
export const DECLARATION_BYTES = 4096;

const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i;
const FRONT_MATTER = /^(?:charset|encoding)\s*:\s*["']?([\w.:-]+)/im;
/** The cookie of Emacs and PEP 263. */
const COOKIE = /-\*-[^\n]{0,80}?\bcoding\s?[:=]\s?([\w.-]+)[^\n]{0,80}?-\*-/i;
const COOKIE_LINES = 2;

/**
 * The charset that a page declares in its first bytes (here as Latin-1), or null where it declares none.
 *
 * @example
 * declaredCharset('<meta charset="Shift_JIS">', 'html'); // 'Shift_JIS'
 * declaredCharset('-*- coding: euc-kr -*-', 'text');     // 'euc-kr'
 */
export const declaredCharset = (head: string, format: PageFormat): string | null => {
  const xml = XML.exec(head)?.[1];
  if (xml !== undefined) return xml;
  if (format === 'html') return META.exec(withoutComments(head))?.[1] ?? null;
  const first = firstLines(head);
  return (
    (format === 'markdown' ? frontMatterCharset(head) : null) ?? COOKIE.exec(first)?.[1] ?? null
  );
};

/**
 * A text without the line of its coding cookie, which is a note to programs and no title.
 *
 * @example
 * withoutCookie('# -*- coding: big5 -*-\nTitle'); // 'Title'
 */
export const withoutCookie = (text: string): string => {
  if (!COOKIE.test(firstLines(text.slice(0, DECLARATION_BYTES)))) return text;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => COOKIE.test(line));
  return lines.toSpliced(at, 1).join('\n');
};

const firstLines = (text: string): string => text.split(/\r\n?|\n/u, COOKIE_LINES).join('\n');

const frontMatterCharset = (head: string): string | null => {
  const block = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
  return FRONT_MATTER.exec(block?.[1] ?? '')?.[1] ?? null;
};

/** Without comments, closed or not, in one pass. */
const withoutComments = (html: string): string => {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    if (start < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    const end = html.indexOf('-->', start);
    if (end < 0) return kept;
    at = end + 3;
  }
};
