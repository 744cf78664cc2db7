import type { BlockNode, ListNode } from '../../content/blocks';
import { toParagraph } from '../model';

/** One item alone is a line with a dash before it, and no list. */
const LEAST_ITEMS = 2;
/** Dashes are left alone, since they begin what people say in a talk. */
const UNORDERED = /^(?:[-*+]\s+|[•‣◦●○]\s*|[・·]\s*)(?=\S)/u;
const ORDERED = /^(\d{1,3})(?:[.)]\s+|[．）、]\s*)(?=\S)/u;

interface Items {
  readonly format: ListNode['format'];
  readonly texts: readonly string[];
}

/**
 * The paragraphs of a plain text as blocks: those that people write as a list, with bullets or counting up
 * from one, make a list.
 */
export const toPlainBlocks = (paragraphs: readonly string[]): BlockNode[] => {
  const blocks: BlockNode[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const items = itemsAt(paragraphs, at);
    const isList = items.texts.length >= LEAST_ITEMS;
    blocks.push(isList ? toList(items) : toParagraph(paragraphs[at] ?? ''));
    at += isList ? items.texts.length : 1;
  }
  return blocks;
};

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
