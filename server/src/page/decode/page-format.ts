/** What a page is written in. */
export type PageFormat = 'text' | 'markdown' | 'html';

const BY_EXTENSION: ReadonlyMap<string, PageFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);
/** Extensions that say nothing more than "text", so that the content is asked as well. */
const SNIFFED: ReadonlySet<string> = new Set(['', 'txt', 'text']);
const HTML_START = /^<(?:!doctype\s+html|html[\s>])/i;
/** What may stand before a document type: a declaration or a comment, each with its end. */
const PROLOGUES: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/**
 * The format of a file, by its extension; a file called text whose content (here its first bytes as
 * Latin-1) begins as an HTML page is HTML.
 *
 * @example
 * pageFormat('story.md', '');              // 'markdown'
 * pageFormat('story.txt', '<!doctype html>'); // 'html'
 */
export const pageFormat = (fileName: string, head: string): PageFormat => {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  const extension = dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
  const known = BY_EXTENSION.get(extension);
  if (known) return known;
  return SNIFFED.has(extension) && HTML_START.test(withoutPrologue(head)) ? 'html' : 'text';
};

const withoutPrologue = (head: string): string => {
  let rest = head.trimStart();
  for (;;) {
    const prologue = PROLOGUES.find(([start]) => rest.startsWith(start));
    if (!prologue) return rest;
    const end = rest.indexOf(prologue[1]);
    if (end < 0) return '';
    rest = rest.slice(end + prologue[1].length).trimStart();
  }
};
