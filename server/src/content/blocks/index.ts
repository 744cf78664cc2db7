export { toBodyBlocks } from './body-blocks';
export type { BodyFormat } from './body-blocks';
export { toTextBlocks } from './text-blocks';
export type {
  BlockNode,
  CodeNode,
  HeadingNode,
  InlineNode,
  ListItemNode,
  ListNode,
  TextNode,
} from './types';
