import type { BlockNode, ListNode } from '../blocks/types';
import { toParagraph } from './block-text';
import { isBareMarker } from './line-kind';

/** One item alone is a line with a dash before it, and no list. */
const LEAST_ITEMS = 2;
/** Dashes are left alone, since they begin what people say in a talk. */
const UNORDERED = /^(?:[-*+]\s+|[•‣◦●○]\s*|[・·]\s*)(?=\S)/u;
const ORDERED = /^(\d{1,3})(?:[.)]\s+|[．）、]\s*)(?=\S)/u;
/** Sections of a story stand under its title, which is the only heading of level 1. */
const SECTION_LEVEL = 2;

interface Items {
  readonly format: ListNode['format'];
  readonly texts: readonly string[];
}

/**
 * The paragraphs of a plain text as blocks: those that people write as a list, with bullets or counting up
 * from one, make a list, and a marker above it ("Related") its heading.
 */
export const toPlainBlocks = (paragraphs: readonly string[]): BlockNode[] => {
  const blocks: BlockNode[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at] ?? '';
    const items = itemsAt(paragraphs, at);
    if (items.texts.length >= LEAST_ITEMS) {
      blocks.push(toList(items));
      at += items.texts.length;
    } else {
      const isHead = isBareMarker(paragraph) && isListAt(paragraphs, at + 1);
      blocks.push(isHead ? toHeading(paragraph) : toParagraph(paragraph));
      at += 1;
    }
  }
  return blocks;
};

const isListAt = (paragraphs: readonly string[], at: number): boolean =>
  itemsAt(paragraphs, at).texts.length >= LEAST_ITEMS;

/** The items that stand together from one place on; none where no list begins there. */
const itemsAt = (paragraphs: readonly string[], from: number): Items => {
  const texts: string[] = [];
  const format = UNORDERED.test(paragraphs[from] ?? '') ? 'unordered' : 'ordered';
  for (let at = from; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at] ?? '';
    const match = (format === 'unordered' ? UNORDERED : ORDERED).exec(paragraph);
    const counts = format === 'unordered' || Number(match?.[1]) === texts.length + 1;
    if (!match || !counts) break;
    texts.push(paragraph.slice(match[0].length));
  }
  return { format, texts };
};

const toList = ({ format, texts }: Items): ListNode => ({
  type: 'list',
  format,
  children: texts.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
});

const toHeading = (text: string): BlockNode => ({
  type: 'heading',
  level: SECTION_LEVEL,
  children: [{ type: 'text', text }],
});
