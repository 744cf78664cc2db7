import { SAMPLE_LENGTH, languageOf } from './language';
import { placesByBlock, placesIn } from './places';
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

/** In Chinese, Japanese and Korean no space parts an address from the text after it. */
const URL = /\b(?:https?:\/\/|www\.)[!#-'*-;=?-~]*/gi;
/** Most texts have none, which this tells sooner. */
const MAYBE_URL = /:\/\/|www\./i;

/**
 * The passages of a document in reading order, cut into terms. Code, bare URLs, link targets and the
 * given lines are left out: a connection line would name its own target. Offsets stay those of the block.
 *
 * @example
 * readPassages(document, []).map(({ part }) => part); // ['title', 'excerpt', 'body', 'body']
 */
export const readPassages = (document: Document, lines: readonly Address[]): Passage[] => {
  const places = placesByBlock(lines);
  const body = document.blocks.map((block) => ({
    block,
    text: countedText(block, placesIn(places, block)),
  }));
  const language = languageOf(document.locale, sampleOf(document));
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

/** The beginning of a document, enough to tell its script where its locale doesn't. */
const sampleOf = ({ title, blocks }: Document): string => {
  let sample = title;
  for (const { kind, text } of blocks) {
    if (sample.length >= SAMPLE_LENGTH) break;
    if (kind !== 'code') sample += `\n${text}`;
  }
  return sample;
};

/** The text of a block that counts, without the given lines within it, with spaces in place of what does not. */
const countedText = (block: TextBlock, lines: readonly Address[]): string => {
  if (block.kind === 'code') return '';
  return withoutUrls(lines.length === 0 ? block.text : withoutLines(block, lines));
};

const withoutLines = (block: TextBlock, lines: readonly Address[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, line.start - block.offset);
    const end = Math.min(block.text.length, line.end - block.offset);
    if (start >= end) continue;
    parts.push(block.text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + block.text.slice(at);
};

const withoutUrls = (text: string): string =>
  MAYBE_URL.test(text) ? text.replace(URL, (url) => ' '.repeat(url.length)) : text;
