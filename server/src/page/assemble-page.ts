import type { BlockNode } from '../content/blocks';
import { foldString } from '../engine/text';
import {
  readAuthorLine,
  readByline,
  type Byline,
  findDeck,
  takeGlossary,
  trimTrailer,
} from './parts';
import {
  blockText,
  hasText,
  isVisible,
  toLine,
  beginningOf,
  cutToShortText,
  SHORT_TEXT_LENGTH,
  isConnectionLine,
} from './model';
import { headMarkedLists, markHeadings } from './text';
import type { RawBlock, RawPage, Page } from './model';

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
  const nodes = headMarkedLists(
    raw.hasMarkup ? kept : markHeadings(kept, kept.length < body.length)
  )
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

/** What the lines under the title tell; a line that names the author stays in the body. */
const takeByline = (blocks: readonly RawBlock[]): { rest: readonly RawBlock[]; byline: Byline } => {
  const head = blocks
    .slice(0, BYLINE_REACH)
    .filter(({ node }) => node.type === 'paragraph')
    .map((block) => ({ block, text: blockText(block.node) }));
  const found = head
    .map(({ block, text }) => ({ block, byline: readByline(text) }))
    .find(({ byline }) => byline !== null);
  const signed = head.map(({ text }) => readAuthorLine(text)?.date ?? null);
  return {
    rest: found ? blocks.filter((block) => block !== found.block) : blocks,
    byline: {
      date: found?.byline?.date ?? signed.find((date) => date !== null) ?? null,
      views: found?.byline?.views ?? null,
    },
  };
};

/** The first paragraph that is no connection line and no author's, else the first text of any kind. */
const firstText = (nodes: readonly BlockNode[]): string => {
  const paragraph = nodes.find(
    (node) =>
      node.type === 'paragraph' &&
      !isConnectionLine(blockText(node)) &&
      readAuthorLine(blockText(node)) === null
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
