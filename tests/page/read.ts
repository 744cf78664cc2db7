import { blockText } from '../../server/src/page/model/block-text';
import { readPage } from '../../server/src/page/read-page';
import type { BlockNode } from '../../server/src/content/blocks/types';
import type { Page } from '../../server/src/page/model/types';

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The page that a text makes; fails where it is refused. */
export const pageOf = (content: string | Uint8Array, fileName: string): Page => {
  const result = readPage(typeof content === 'string' ? utf8(content) : content, fileName);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.page;
};

/** Why a file is refused; null where it is not. */
export const refusalOf = (content: string | Uint8Array, fileName: string): string | null => {
  const result = readPage(typeof content === 'string' ? utf8(content) : content, fileName);
  return result.kind === 'refused' ? result.reason : null;
};

/** Blocks as short lines: `paragraph Some text`, `heading2 Some text`; a list as its JSON. */
export const outline = (blocks: readonly BlockNode[]): string[] =>
  blocks.map((node) => {
    if (node.type === 'list') return `list ${JSON.stringify(node)}`;
    return `${node.type}${node.type === 'heading' ? node.level : ''} ${blockText(node)}`;
  });
