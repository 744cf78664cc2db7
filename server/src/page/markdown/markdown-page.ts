import { blockText, NO_SOURCE, type RawBlock, type ReadResult } from '../model';
import { withoutCookie } from '../decode';
import { readFrontMatter } from './front-matter';
import { readMarkdownBlocks } from './markdown-blocks';

/** Reads a Markdown page: its front matter, else its first heading of level 1, gives the title. */
export const readMarkdownPage = (text: string): ReadResult => {
  const result = readFrontMatter(withoutCookie(text));
  if (result.kind === 'fault') return { fault: result.fault };
  const { front, rest } = result;
  const blocks = readMarkdownBlocks(rest);
  const heading = front.title === null ? findTitle(blocks) : null;
  return {
    title: front.title ?? (heading ? blockText(heading.node) : null),
    excerpt: front.excerpt,
    date: front.date,
    views: front.views,
    statedSource: front.source,
    siteSource: NO_SOURCE,
    language: front.language,
    publication: front.publication,
    blocks: blocks.filter((block) => block !== heading),
    hasMarkup: true,
  };
};

/** The first heading of level 1, else a heading of another level that begins the page. */
const findTitle = (blocks: readonly RawBlock[]): RawBlock | null => {
  const top = blocks.find(({ node }) => node.type === 'heading' && node.level === 1);
  const [first] = blocks;
  return top ?? (first?.node.type === 'heading' ? first : null);
};
