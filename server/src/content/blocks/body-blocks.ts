import type { TextBlock } from '../../engine/model';
import { toTextBlocks } from './text-blocks';

/** How the text of a body field is written. */
export type BodyFormat = 'blocks' | 'markdown' | 'html' | 'text';

/** Paragraphs of a text without markup: blank lines part them. */
const toParagraphs = (path: string, value: string): TextBlock[] =>
  value
    .split(/\n[^\S\n]*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, block) => ({ path, block, offset: 0, kind: 'paragraph', text, links: [] }));

/** The text blocks of one body field. Markdown and HTML are read as plain text, their marks and tags among the words. */
export const toBodyBlocks = (path: string, format: BodyFormat, value: unknown): TextBlock[] => {
  if (format === 'blocks') return toTextBlocks(path, value);
  return typeof value === 'string' ? toParagraphs(path, value) : [];
};
