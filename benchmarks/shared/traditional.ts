import { Converter } from 'opencc-js/cn2t';
import type { Document } from '../../server/src/engine';

const convert = Converter({ from: 'cn', to: 'tw' });

/** A text in simplified letters as it is written in Taiwan: word by word, since 发 is 發 in one and 髮 in another. */
export const inTraditional = (text: string): string => {
  const written = convert(text);
  if (written.length !== text.length) throw new Error(`offsets would move in: ${text}`);
  return written;
};

/** A document in traditional letters. */
export const documentInTraditional = (document: Document): Document => ({
  ...document,
  title: inTraditional(document.title),
  excerpt: inTraditional(document.excerpt),
  blocks: document.blocks.map((block) => ({ ...block, text: inTraditional(block.text) })),
});
