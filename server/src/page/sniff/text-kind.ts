import { codeKind } from './code-kind';
import { frontMatterKind } from './front-matter-kind';
import { jsonKind } from './json-kind';
import type { Kind } from './kind';
import { mailKind } from './mail-kind';
import { extensionOf, type PageFormat } from './page-format';
import { isTable } from './table-kind';
import { xmlKind } from './xml-kind';

const BLANK_LINES = /^\s*\n/;

/**
 * What a text is that holds no article, or null where it may hold one. What it says of itself decides; Markdown may show
 * any of it as an example, and so is asked for less.
 *
 * @example
 * kindOfText('{"title":"Tides turn"}', 'text', 'tides.txt'); // 'json'
 */
export const kindOfText = (whole: string, format: PageFormat, fileName: string): Kind | null => {
  const text = whole.replace(BLANK_LINES, '');
  const stated =
    mailKind(text) ??
    xmlKind(text, format) ??
    jsonKind(text, format) ??
    frontMatterKind(text, format);
  if (stated !== null || format === 'markdown') return stated;
  const extension = extensionOf(fileName);
  const code = codeKind(text, format === 'html', extension);
  if (code !== null || format === 'html') return code;
  return isTable(text, extension) ? 'table' : null;
};
