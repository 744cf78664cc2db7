import { blockText, isBareMarker } from '../model';
import type { RawBlock } from '../model';

/** Sections of a story stand under its title, which is the only heading of level 1. */
const SECTION_LEVEL = 2;

/**
 * Makes headings of the markers ("Related", 関連記事) that stand above a list as a paragraph, bold in most pages:
 * under a heading the items are connection lines.
 */
export const headMarkedLists = (blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.map((block, i) => {
    const { node } = block;
    const isHead =
      node.type === 'paragraph' &&
      blocks[i + 1]?.node.type === 'list' &&
      isBareMarker(blockText(node));
    return isHead ? { ...block, node: { ...node, type: 'heading', level: SECTION_LEVEL } } : block;
  });
