import type { BlockKind, TextBlock } from '../../server/src/engine';

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const QUOTE = /^\s*>\s?/;
const TABLE = /^\s*\|/;

/**
 * The plain blocks of a Markdown text, enough to measure with: marks are taken away, and links keep
 * their words but never their targets, which would give the answer away.
 */
export const plainBlocks = (markdown: string): TextBlock[] =>
  groupRows(markdown)
    .map(({ kind, rows }) => ({ kind, text: toText(kind, rows) }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }, block) => ({ path: 'body', block, offset: 0, kind, text, links: [] }));

interface Group {
  readonly kind: BlockKind;
  readonly rows: string[];
}

/** Rows that belong together: a fence of code, a paragraph, a heading, one item with its own rows. */
const groupRows = (markdown: string): Group[] => {
  const groups: Group[] = [];
  let open: Group | undefined;
  let isCode = false;
  for (const row of markdown.split('\n')) {
    if (FENCE.test(row)) {
      isCode = !isCode;
      open = undefined;
    } else if (!isCode && row.trim() === '') {
      open = undefined;
    } else {
      const kind = isCode ? 'code' : kindOf(row);
      if (open === undefined || !continues(open.kind, kind))
        groups.push((open = { kind, rows: [] }));
      open.rows.push(row);
    }
  }
  return groups;
};

const continues = (open: BlockKind, row: BlockKind): boolean =>
  row === 'paragraph'
    ? open !== 'heading'
    : row === open && row !== 'heading' && row !== 'list-item';

const kindOf = (line: string): BlockKind => {
  if (HEADING.test(line)) return 'heading';
  if (ITEM.test(line)) return 'list-item';
  if (QUOTE.test(line)) return 'quote';
  return TABLE.test(line) ? 'table' : 'paragraph';
};

const toText = (kind: BlockKind, lines: readonly string[]): string => {
  const text = lines.join('\n');
  if (kind === 'code') return text;
  return (
    text
      .replace(HEADING, '')
      .replace(ITEM, '')
      .replace(/^\s*>\s?/gm, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^\]]*)\]\[[^\]]*\]/g, '$1')
      // A tag within a code span is spoken of, not used.
      .replace(/`[^`\n]+`/g, (span) => span.replace(/[<>]/g, ' '))
      .replace(/<[^<>\n]*>/g, ' ')
      .replace(/[*_`]{1,3}/g, '')
  );
};
