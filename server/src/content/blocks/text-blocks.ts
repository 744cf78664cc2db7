import type { BlockKind, TextBlock, TextLink } from '../../engine/model';

/** Nodes deeper than this are left out: no editor makes them, and a walk must end. */
const MAX_DEPTH = 64;

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : [];

/** The plain text under a node, and the links in it. */
const readInline = (root: Node): { text: string; links: TextLink[] } => {
  let text = '';
  const links: TextLink[] = [];
  const walk = (node: Node, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (typeof node.text === 'string') text += node.text;
    const start = text.length;
    for (const child of childrenOf(node)) walk(child, depth + 1);
    if (node.type === 'link' && typeof node.url === 'string') {
      links.push({ start, end: text.length, url: node.url });
    }
  };
  walk(root, 0);
  return { text, links };
};

const KINDS: ReadonlyMap<unknown, BlockKind> = new Map<unknown, BlockKind>([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['quote', 'quote'],
  ['code', 'code'],
]);

/** The items of a list and of the lists within it, in reading order. */
const itemsOf = (list: Node, depth = 0): Node[] =>
  depth > MAX_DEPTH
    ? []
    : childrenOf(list).flatMap((child) =>
        child.type === 'list' ? itemsOf(child, depth + 1) : [child]
      );

/**
 * The plain text of a Blocks field, block by block. A list gives one text block an item; its own plain text,
 * which addresses count in, is its items joined by line feeds. Anything that is no block is passed over,
 * since a draft may hold whatever was sent to it.
 *
 * @example
 * toTextBlocks('body', [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] }]);
 * // [{ path: 'body', block: 0, offset: 0, kind: 'paragraph', text: 'Hi', links: [] }]
 */
export const toTextBlocks = (path: string, value: unknown): TextBlock[] => {
  if (!Array.isArray(value)) return [];
  return value.flatMap((node: unknown, block): TextBlock[] => {
    if (!isNode(node)) return [];
    if (node.type === 'list') {
      let offset = 0;
      return itemsOf(node).map((item) => {
        const { text, links } = readInline(item);
        const at = offset;
        offset += text.length + 1;
        return { path, block, offset: at, kind: 'list-item', text, links };
      });
    }
    const kind = KINDS.get(node.type);
    return kind ? [{ path, block, offset: 0, kind, ...readInline(node) }] : [];
  });
};
