import {
  blockText,
  isBareMarker,
  isBullet,
  isClosed,
  isConnectionLine,
  isOpen,
  isPointer,
  widthOf,
} from '../model';
import { askedTerm } from '../parts';
import type { RawBlock } from '../model';

/** About a line of a page; headings over more than one are rare, short paragraphs are not. */
const MAX_HEADING_WIDTH = 90;
/** A paragraph is longer than its heading by at least this. */
const LEAST_RATIO = 1.3;
/** Sections of a story stand under its title, which is the only heading of level 1. */
const SECTION_LEVEL = 2;
/** Stands for a deck, which is a block of its own for what follows it. */
const DECK = '.';
const CREDIT =
  /^(?:by|source|sources|photo|photos|image|images|credit|via|tags?|from|文|出典|写真|画像|提供|来源|來源|图片|圖片|责任编辑|출처|사진|기자)(?:[\s:：/／]|$)/iu;

/**
 * Turns the short lines that head a paragraph of a plain text into headings: no closing punctuation, no
 * connection line, list item or credit, no neighbour as short, and a longer paragraph behind it. The first
 * block can be one only where a deck stood above it, since it would else be the deck.
 */
export const markHeadings = (blocks: readonly RawBlock[], hasDeck: boolean): RawBlock[] =>
  blocks.map((block, i) => {
    const text = blockText(block.node);
    const before = i === 0 && hasDeck ? DECK : textOf(blocks[i - 1]);
    const after = textOf(blocks[i + 1]);
    return isHeading(text, before, after) && block.node.type === 'paragraph'
      ? { ...block, node: { ...block.node, type: 'heading', level: SECTION_LEVEL } }
      : block;
  });

const isHeading = (text: string, before: string, after: string): boolean => {
  const width = widthOf(text, MAX_HEADING_WIDTH + 1);
  if (before === '' || after === '' || width > MAX_HEADING_WIDTH || isBareMarker(before))
    return false;
  if (isLine(after) || widthOf(after, 2 * MAX_HEADING_WIDTH) < width * LEAST_RATIO) return false;
  if (askedTerm(text) !== null) return true;
  return isPlain(text) && (isLine(before) || !isPlain(before)) && isSentences(after);
};

/** Lines that are marked as what they are, and neither head nor are headed. */
const isLine = (text: string): boolean =>
  isConnectionLine(text) || isBareMarker(text) || isPointer(text) || isBullet(text);

/** A short line as headings are: without an end, without a mark of being something else. */
const isPlain = (text: string): boolean =>
  widthOf(text, MAX_HEADING_WIDTH + 1) <= MAX_HEADING_WIDTH &&
  !isLine(text) &&
  !isClosed(text) &&
  !isOpen(text) &&
  !CREDIT.test(text) &&
  /\p{L}/u.test(text);

/** Whether a block reads as prose: it ends as a sentence does, or is longer than any line. */
const isSentences = (text: string): boolean =>
  isClosed(text) || widthOf(text, MAX_HEADING_WIDTH + 1) > MAX_HEADING_WIDTH;

const textOf = (block: RawBlock | undefined): string => (block ? blockText(block.node) : '');
