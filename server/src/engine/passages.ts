import { languageOf } from './language';
import { tokenize } from './tokenize';
import type { Token } from './tokenize';
import type { Address, Document, TextBlock } from './types';

/** A stretch of a document as the engine reads it; `block` is null for title and excerpt. */
export interface Passage {
  readonly part: 'title' | 'excerpt' | 'body';
  readonly block: TextBlock | null;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const URL = /\b(?:https?:\/\/|www\.)[^\s<>()]*/gi;

/**
 * The passages of a document in reading order, cut into terms. Code, bare URLs, link targets and the
 * given lines are left out: a connection line would name its own target. Offsets stay those of the block.
 *
 * @example
 * readPassages(document, []).map(({ part }) => part); // ['title', 'excerpt', 'body', 'body']
 */
export const readPassages = (document: Document, lines: readonly Address[]): Passage[] => {
  const body = document.blocks.map((block) => ({ block, text: countedText(block, lines) }));
  const sample = [document.title, ...body.map(({ text }) => text)].join('\n');
  const language = languageOf(document.locale, sample);
  const passage = (part: Passage['part'], block: TextBlock | null, text: string): Passage => ({
    part,
    block,
    text,
    tokens: tokenize(text, language),
  });
  return [
    passage('title', null, document.title),
    passage('excerpt', null, document.excerpt),
    ...body.map(({ block, text }) => passage('body', block, text)),
  ];
};

/** The text of a block that counts, with spaces in place of what does not. */
const countedText = (block: TextBlock, lines: readonly Address[]): string => {
  if (block.kind === 'code') return '';
  let text = block.text;
  for (const line of lines) {
    if (line.path !== block.path || line.block !== block.block) continue;
    const start = Math.max(0, line.start - block.offset);
    const end = Math.min(text.length, line.end - block.offset);
    if (start < end) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text.replace(URL, (url) => ' '.repeat(url.length));
};
