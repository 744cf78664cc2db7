import type { BlockNode, InlineNode, ListItemNode, ListNode } from '../../content/blocks';

/** The plain text of inline nodes. */
const inlineText = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'link' ? inlineText(node.children) : node.text)).join('');

/**
 * The plain text of a block; that of a list, whose items are for lines of their own, is empty, so that
 * no list is ever taken for a byline, a question or a trailer.
 */
export const blockText = (node: BlockNode): string =>
  node.type === 'list' ? '' : inlineText(node.children).trim();

/** All that a block shows, the items of a list with it, each on a line. */
export const plainText = (node: BlockNode | ListItemNode): string =>
  node.type === 'list'
    ? node.children.map((child: ListItemNode | ListNode) => plainText(child)).join('\n')
    : inlineText(node.children);

/** The text of each link of a block, in reading order, those in items of a list with them. */
export const linkedText = (node: BlockNode | ListItemNode): string[] =>
  node.type === 'list'
    ? node.children.flatMap((child: ListItemNode | ListNode) => linkedText(child))
    : node.children.flatMap((child) => (child.type === 'link' ? [inlineText(child.children)] : []));

/** Whether a block shows any text. */
export const hasText = (node: BlockNode | ListItemNode): boolean =>
  node.type === 'list'
    ? node.children.some((child: ListItemNode | ListNode) => hasText(child))
    : inlineText(node.children).trim() !== '';

/** The addresses that a block links to, in reading order. */
export const linksOf = (node: BlockNode): string[] =>
  node.type === 'list'
    ? []
    : node.children.flatMap((child) => (child.type === 'link' ? [child.url] : []));

/** A paragraph of plain text. */
export const toParagraph = (text: string): BlockNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});
