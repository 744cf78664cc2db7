import type { BlockKind, TextBlock, TextLink } from '../../server/src/engine/model/types';

/** What follows three backticks in their row names the language; with another backtick it is code in the row. */
const FENCE = /^\s*(?:>\s*)*(?:(```)[^`]*$|(~~~))/;

/**
 * Cuts Markdown into blocks whose offsets lead straight into the source, markup left in place. Rough, on
 * purpose: it finds headings, fenced and inline code, quotes and links, which is what mentions stay out
 * of; everything else is text.
 */
export const mentionBlocks = (source: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let fence: string | null = null;
  let at = 0;
  let open: { start: number; kind: BlockKind } | null = null;
  const close = (end: number): void => {
    if (open !== null) blocks.push(...toBlocks(source, open.start, end, open.kind));
    open = null;
  };
  for (const row of source.split('\n')) {
    const [, ticks, tildes] = FENCE.exec(row) ?? [];
    const mark = ticks ?? tildes ?? null;
    const isFence = fence === null ? mark !== null : row.trimEnd().endsWith(fence);
    const kind: BlockKind = fence !== null || isFence ? 'code' : kindOf(row);
    if (isFence) fence = fence === null ? mark : null;
    const isBlank = row.trim() === '';
    if (isBlank || open === null || open.kind !== kind || kind === 'heading') close(at);
    if (!isBlank) open ??= { start: at, kind };
    at += row.length + 1;
  }
  close(source.length);
  return blocks;
};

const kindOf = (row: string): BlockKind => {
  if (/^#{1,6}\s/.test(row)) return 'heading';
  if (/^\s*>/.test(row)) return 'quote';
  if (/^\s*\|/.test(row)) return 'table';
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(row) ? 'list-item' : 'paragraph';
};

/** Inline code becomes blocks of its own, so that no mention is found within. */
const toBlocks = (source: string, start: number, end: number, kind: BlockKind): TextBlock[] => {
  const text = source.slice(start, end);
  if (kind === 'code') return [toBlock(text, start, kind)];
  const blocks: TextBlock[] = [];
  let from = 0;
  for (const { 0: code, index } of text.matchAll(/(`+)[^`]+\1/g)) {
    blocks.push(toBlock(text.slice(from, index), start + from, kind));
    from = index + code.length;
  }
  blocks.push(toBlock(text.slice(from), start + from, kind));
  return blocks;
};

const toBlock = (text: string, offset: number, kind: BlockKind): TextBlock => ({
  path: 'text',
  block: 0,
  offset,
  kind,
  text,
  links: linksOf(text),
});

const linksOf = (text: string): TextLink[] =>
  [...text.matchAll(/\[[^\][]*\]\(([^)\s]*)[^)]*\)|<?https?:\/\/[^\s>)]+>?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    url: match[1] ?? match[0],
  }));
