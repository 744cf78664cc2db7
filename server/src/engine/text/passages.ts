import { languageOf, lettersOf, SAMPLE_LENGTH, withoutInvisible } from './letters';
import type { Letters } from './letters';
import { spansByBlock, spansIn } from '../model';
import { tokenize } from './tokenize';
import type { Token } from './tokenize';
import { storyLength } from './boilerplate';
import type { Address, Document, Language, TextBlock } from '../model';

/** A stretch of a document that is indexed, as a reader sees it; `block` is null for title and excerpt. */
export interface Stretch {
  readonly part: 'title' | 'excerpt' | 'body';
  readonly block: TextBlock | null;
  readonly text: string;
}

/** A stretch with its tokens. */
export interface Passage extends Stretch {
  readonly tokens: readonly Token[];
}

/** In Chinese, Japanese and Korean no space separates a URL from the text after it. */
const URL = /\b(?:https?:\/\/|www\.)[!#-'*-;=?-~]*/gi;
/** A quicker test, since most texts have no URL. */
const MAYBE_URL = /:\/\/|www\./i;

/**
 * The passages of a document in reading order, cut into terms. Code, bare URLs, link targets, boilerplate at the
 * end and the given lines are left out: a connection line would name its own target. Offsets are those of the passage's text, which lacks what no reader sees.
 *
 * @example
 * readPassages(document, []).map(({ part }) => part); // ['title', 'excerpt', 'body', 'body']
 */
export const readPassages = (document: Document, lines: readonly Address[]): Passage[] => {
  const { stretches, language, letters } = readStretches(document, lines);
  return stretches.map(({ part, block, text }) => ({
    part,
    block,
    text,
    tokens: tokenize(text, language, letters),
  }));
};

/** The same stretches, not yet cut into terms, the language whose rules apply, and the letters by which they are compared. */
export const readStretches = (
  { locale, title, excerpt, blocks }: Document,
  lines: readonly Address[]
): {
  readonly stretches: readonly Stretch[];
  readonly language: Language;
  readonly letters: Letters;
} => {
  const spans = spansByBlock(lines);
  const stretches = blocks.slice(0, storyLength(blocks)).map((block): Stretch => {
    const text = countedText(block, spansIn(spans, block));
    return { part: 'body', block, text };
  });
  const seenTitle = withoutInvisible(title);
  return {
    language: languageOf(locale, sampleOf(seenTitle, stretches)),
    letters: lettersOf(locale),
    stretches: [
      { part: 'title', block: null, text: seenTitle },
      { part: 'excerpt', block: null, text: withoutInvisible(excerpt) },
      ...stretches,
    ],
  };
};

/** The beginning of a document: enough to recognise its script where the locale doesn't name it. */
const sampleOf = (title: string, stretches: readonly Stretch[]): string => {
  let sample = title;
  for (const { text } of stretches) {
    if (sample.length >= SAMPLE_LENGTH) break;
    sample += `\n${text}`;
  }
  return sample;
};

/** The text of a block with spaces in place of the given lines, URLs and code. */
const countedText = (block: TextBlock, lines: readonly Address[]): string => {
  if (block.kind === 'code') return '';
  const text = lines.length === 0 ? block.text : withoutLines(block, lines);
  return withoutUrls(withoutInvisible(text));
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
