import type { BlockNode } from '../blocks/types';
import { foldString } from '../engine/fold';
import { blockText, hasText } from './block-text';
import { readByline, type Byline } from './byline';
import { isVisible, toLine } from './clean-text';
import { beginningOf, cutToShortText, SHORT_TEXT_LENGTH } from './cut-text';
import { findDeck } from './deck';
import { takeGlossary } from './glossary';
import { isConnectionLine } from './line-kind';
import { markHeadings } from './plain-heading';
import type { RawBlock, RawPage } from './raw-page';
import { trimTrailer } from './trailer';
import type { Page } from './types';

/** A byline stands among the first blocks; further down a line like it belongs to the story. */
const BYLINE_REACH = 3;

/**
 * Sorts what a format gave into a page: title, byline, deck, glossary, trailer, and the body that is
 * left. Null where the page has no title.
 */
export const assemblePage = (raw: RawPage): Page | null => {
  const title = cutToShortText(toLine(raw.title ?? ''));
  if (!isVisible(title)) return null;
  const { blocks, source } = trimTrailer(withoutTitle(raw.blocks, title));
  const { rest, byline } = takeByline(blocks);
  const { body, glossary } = takeGlossary(rest);
  const deck = findDeck(body, raw.excerpt);
  const kept = deck ? body.filter((block) => block !== deck.block) : body;
  const nodes = (raw.hasMarkup ? kept : markHeadings(kept, kept.length < body.length))
    .map((block) => block.node)
    .filter(hasText);
  return {
    title,
    excerpt: cutToShortText(toLine(raw.excerpt ?? deck?.text ?? beginningOf(firstText(nodes)))),
    body: nodes,
    date: raw.date ?? byline.date,
    views: raw.views ?? byline.views,
    sourceName: sourceName(raw.statedSource.name ?? source.name ?? raw.siteSource.name),
    sourceUrl: sourceUrl(raw.statedSource.url ?? source.url ?? raw.siteSource.url),
    glossary,
  };
};

/** Without the heading that repeats the title at the start of the body. */
const withoutTitle = (blocks: readonly RawBlock[], title: string): readonly RawBlock[] => {
  const [first] = blocks;
  const repeats =
    first?.node.type === 'heading' &&
    foldString(toLine(blockText(first.node))) === foldString(title);
  return repeats ? blocks.slice(1) : blocks;
};

const takeByline = (blocks: readonly RawBlock[]): { rest: readonly RawBlock[]; byline: Byline } => {
  for (const [i, { node }] of blocks.slice(0, BYLINE_REACH).entries()) {
    const byline = node.type === 'paragraph' ? readByline(blockText(node)) : null;
    if (byline) return { rest: blocks.toSpliced(i, 1), byline };
  }
  return { rest: blocks, byline: { date: null, views: null } };
};

/** The first paragraph that is no connection line, else the first text of any kind. */
const firstText = (nodes: readonly BlockNode[]): string => {
  const paragraph = nodes.find(
    (node) => node.type === 'paragraph' && !isConnectionLine(blockText(node))
  );
  const node = paragraph ?? nodes.find((each) => each.type === 'quote');
  return node ? toLine(blockText(node)) : '';
};

const sourceName = (name: string | null): string | null => {
  const line = cutToShortText(toLine(name ?? ''));
  return isVisible(line) ? line : null;
};

/** Half an address is none. */
const sourceUrl = (url: string | null): string | null =>
  url !== null && url.length <= SHORT_TEXT_LENGTH ? url : null;
