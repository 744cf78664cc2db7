import { markupStart } from './markup-start';
import { withoutServerCode } from './server-code';

/** What a page is written in. */
export type PageFormat = 'text' | 'markdown' | 'html';

const BY_EXTENSION: ReadonlyMap<string, PageFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);
/** Elements that a page or a part of one begins with, those of ASP.NET, JSP and ColdFusion among them, without their prefix. */
const PAGE_START =
  /^(?:head|body|title|meta|link|base|script|style|noscript|header|nav|main|article|section|aside|div|span|p|h[1-6]|table|center|form|font|a|ul|ol|img|blockquote|content|include|cf\w+)$/;
/** Tags that show that what begins with a tag is markup of a page, whatever else it holds. */
const PAGE_TAG = /<\/?(?:p|div|h[1-6]|br|td|li|main|article|body)\s*\/?>/i;
const PAGE_END = /<\/(?:html|body)\s*>\s*(?:<!--[^]{0,500}-->\s*)?$/i;
const END_LENGTH = 600;

/** What a file's name says of its format by its end, in lower case: `md`; `''` where it says nothing. */
export const extensionOf = (fileName: string): string => {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
};

/**
 * The format of a file. A text whose content begins as a page of HTML is one, whatever its name; Markdown, which may
 * begin with tags, must end as one too.
 *
 * @example
 * pageFormat('story.md', '# Tides turn');      // 'markdown'
 * pageFormat('story.aspx', '<!doctype html>'); // 'html'
 */
export const pageFormat = (fileName: string, text: string): PageFormat => {
  const named = BY_EXTENSION.get(extensionOf(fileName)) ?? 'text';
  if (named === 'html') return 'html';
  const start = markupStart(text) ?? markupStart(withoutServerCode(text));
  if (start === null) return named;
  if (named === 'markdown') {
    return start.root === 'html' && PAGE_END.test(text.slice(-END_LENGTH)) ? 'html' : 'markdown';
  }
  return start.root === 'html' || (!start.isXml && isPageMarkup(start.root, text))
    ? 'html'
    : 'text';
};

/** Whether a text that begins with an element is markup of a page, and not of data. */
export const isPageMarkup = (root: string, text: string): boolean =>
  PAGE_START.test(root) && PAGE_TAG.test(text);
