import { languageOf } from './language';
import { placesByBlock, placesIn } from './places';
import { tokenize } from './tokenize';
import type { Token } from './tokenize';
import { storyLength } from './trailers';
import type { Address, Document, TextBlock } from './types';

/** A stretch of a document as the engine reads it; `block` is null for title and excerpt. */
export interface Passage {
  readonly part: 'title' | 'excerpt' | 'body';
  readonly block: TextBlock | null;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** In Chinese, Japanese and Korean no space parts an address from the text after it. */
const URL = /\b(?:https?:\/\/|www\.)[!#-'*-;=?-~]*/gi;

/**
 * The passages of a document in reading order, cut into terms. Code, bare URLs, link targets, page furniture at the
 * end and the given lines are left out: a connection line would name its own target. Offsets stay those of the block.
 *
 * @example
 * readPassages(document, []).map(({ part }) => part); // ['title', 'excerpt', 'body', 'body']
 */
export const readPassages = (document: Document, lines: readonly Address[]): Passage[] => {
  const places = placesByBlock(lines);
  const body = document.blocks.slice(0, storyLength(document.blocks)).map((block) => ({
    block,
    text: countedText(block, placesIn(places, block)),
  }));
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

/** The text of a block that counts, without the given lines within it, with spaces in place of what does not. */
const countedText = (block: TextBlock, lines: readonly Address[]): string => {
  if (block.kind === 'code') return '';
  const parts: string[] = [];
  let at = 0;
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, line.start - block.offset);
    const end = Math.min(block.text.length, line.end - block.offset);
    if (start >= end) continue;
    parts.push(block.text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  const text = parts.join('') + block.text.slice(at);
  return text.replace(URL, (url) => ' '.repeat(url.length));
};
