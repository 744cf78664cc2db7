import type { Kind } from './kind';
import { markupStart } from './markup-start';
import { isPageMarkup, type PageFormat } from './page-format';

/** What XML is by its first element, in lower case. */
const BY_ROOT: ReadonlyMap<string, Kind> = new Map([
  ['rss', 'feed'],
  ['rdf', 'feed'],
  ['feed', 'feed'],
  ['opml', 'addresses'],
  ['urlset', 'addresses'],
  ['sitemapindex', 'addresses'],
  ['svg', 'picture'],
  ['plist', 'shortcut'],
  ['worddocument', 'word'],
  ['workbook', 'spreadsheet'],
]);
/** What tells one kind from another of the same first element. */
const BY_CONTENT: readonly (readonly [root: string, sign: string, Kind])[] = [
  ['rss', 'wordpress.org/export/', 'wordpress'],
  ['plist', 'WebMainResource', 'webArchive'],
  ['package', 'schemas.microsoft.com/office/', 'word'],
  ['document', 'opendocument', 'document'],
];
const VOCABULARY = /\s(?:version|xmlns)\b/;
const END = /<\/(?:[\w-]{1,40}:)?([\w.-]{1,40})\s*>\s*(?:<!--[^]{0,500}-->\s*)?$/;
const END_LENGTH = 700;

/**
 * What a text in XML is, or null where it is none, or a page. In Markdown an element may be an example: there the whole
 * file must be within it.
 */
export const xmlKind = (text: string, format: PageFormat): Kind | null => {
  const start = markupStart(text);
  if (start === null || start.root === 'html') return null;
  const { root, tag, isXml } = start;
  const isWhole = END.exec(text.slice(-END_LENGTH))?.[1]?.toLowerCase() === root;
  const known =
    BY_CONTENT.find(([of, sign]) => of === root && text.includes(sign))?.[2] ?? BY_ROOT.get(root);
  if (format === 'markdown')
    return isWhole && (known !== undefined || isXml) ? (known ?? 'xml') : null;
  if (known !== undefined && (isXml || isWhole || VOCABULARY.test(tag))) return known;
  return isXml || (isWhole && !isPageMarkup(start.root, text)) ? 'xml' : null;
};
