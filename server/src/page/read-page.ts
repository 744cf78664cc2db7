import { assemblePage } from './assemble-page';
import { cleanText, isVisible, plainText, toLine } from './model';
import { decode } from './decode';
import { NO_STORY, readHtmlPage } from './html';
import { readMarkdownPage } from './markdown';
import { adviceOn, kindOfBytes, kindOfText, pageFormat, toLatin1 } from './sniff';
import type { Kind, PageFormat } from './sniff';
import type { ReadResult, PageResult } from './model';
import { readTextPage } from './text';

const READERS: Readonly<Record<PageFormat, (text: string) => ReadResult>> = {
  text: readTextPage,
  markdown: readMarkdownPage,
  html: readHtmlPage,
};

const NO_TEXT = 'has a title and no text: write the story below it';

const LANGUAGE = /^\p{L}[\p{L}\p{M}\d ()_.@-]{1,39}$/u;

/** More than the signs of any kind take. */
const SAMPLE_BYTES = 256 * 1024;

const TITLE_HINTS: Readonly<Record<PageFormat, string>> = {
  text: 'begin it with a line for its title',
  markdown: 'begin it with “# ” and its title, or give “title:” in its front matter',
  html: 'give it an <h1> or a <title>',
};

/**
 * Reads a page of text, Markdown or HTML from its bytes. Never throws: a file that cannot be read as a
 * page, or is none, is refused with one sentence that begins with its name and says how to mend it.
 *
 * @example
 * readPage(new TextEncoder().encode('Tides turn\n\nThe sea is back.'), 'tides.txt');
 * // { kind: 'page', page: { title: 'Tides turn', excerpt: 'The sea is back.', … } }
 */
export const readPage = (bytes: Uint8Array, fileName: string): PageResult => {
  const binary = kindOfBytes(bytes);
  if (binary !== null) return refused(fileName, adviceOn(binary));
  const decoded = decode(bytes, fileName);
  if (decoded.kind === 'fault') {
    const data = kindOfUnread(bytes, fileName);
    return refused(fileName, data === null ? decoded.fault : adviceOn(data));
  }
  const text = cleanText(decoded.text);
  if (!isVisible(text)) return refused(fileName, 'is empty: it needs a title and a text');
  const format = pageFormat(fileName, text);
  const kind = kindOfText(text, format, fileName);
  if (kind !== null) return refused(fileName, adviceOn(kind));
  const raw = READERS[format](text);
  if ('fault' in raw) return refused(fileName, raw.fault);
  const page = assemblePage(raw);
  if (!page) return refused(fileName, `has no title: ${TITLE_HINTS[format]}`);
  return page.body.some((node) => isVisible(plainText(node)))
    ? { kind: 'page', page, language: statedLanguage(raw.language), publication: raw.publication }
    : refused(fileName, format === 'html' ? NO_STORY : NO_TEXT);
};

/** A word or a tag that names a language; not what a template left in its place. */
const statedLanguage = (language: string | null): string | null => {
  const word = toLine(language ?? '');
  return LANGUAGE.test(word) ? word : null;
};

/** What bytes that can't be decoded are by the signs that all charsets share: a table is no article in any of them. */
const kindOfUnread = (bytes: Uint8Array, fileName: string): Kind | null => {
  const sample = cleanText(toLatin1(bytes.subarray(0, SAMPLE_BYTES)));
  return kindOfText(sample, pageFormat(fileName, sample), fileName);
};

const refused = (fileName: string, fault: string): PageResult => ({
  kind: 'refused',
  reason: `${fileName} ${fault}.`,
});
