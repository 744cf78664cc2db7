import { assemblePage } from './assemble-page';
import { cleanText, isVisible } from './model';
import { decode } from './decode';
import { readHtmlPage } from './html';
import { readMarkdownPage } from './markdown';
import type { PageFormat } from './decode';
import type { ReadResult, PageResult } from './model';
import { readTextPage } from './text';

const READERS: Readonly<Record<PageFormat, (text: string) => ReadResult>> = {
  text: readTextPage,
  markdown: readMarkdownPage,
  html: readHtmlPage,
};

const TITLE_HINTS: Readonly<Record<PageFormat, string>> = {
  text: 'begin it with a line for its title',
  markdown: 'begin it with “# ” and its title, or give “title:” in its front matter',
  html: 'give it an <h1> or a <title>',
};

/**
 * Reads a page of text, Markdown or HTML from its bytes. Never throws: a file that cannot be read as a
 * page is refused with one sentence that begins with its name and says how to mend it.
 *
 * @example
 * readPage(new TextEncoder().encode('Tides turn\n\nThe sea is back.'), 'tides.txt');
 * // { kind: 'page', page: { title: 'Tides turn', excerpt: 'The sea is back.', … } }
 */
export const readPage = (bytes: Uint8Array, fileName: string): PageResult => {
  const decoded = decode(bytes, fileName);
  if (decoded.kind === 'fault') return refused(fileName, decoded.fault);
  const text = cleanText(decoded.text);
  if (!isVisible(text)) return refused(fileName, 'is empty: it needs a title and a text');
  const raw = READERS[decoded.format](text);
  if ('fault' in raw) return refused(fileName, raw.fault);
  const page = assemblePage(raw);
  return page
    ? { kind: 'page', page }
    : refused(fileName, `has no title: ${TITLE_HINTS[decoded.format]}`);
};

const refused = (fileName: string, fault: string): PageResult => ({
  kind: 'refused',
  reason: `${fileName} ${fault}.`,
});
