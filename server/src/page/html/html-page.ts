import {
  blockText,
  isVisible,
  toLine,
  NO_PUBLICATION,
  NO_SOURCE,
  type RawBlock,
  type ReadResult,
  webUrl,
} from '../model';
import { parseDate } from '../parts';
import { withoutServerCode } from '../sniff';
import { readHead, type HtmlHead } from './head';
import { missingStory } from './missing-story';
import { readStory } from './story';
import { publishedDate } from './linked-data';
import type { PageDate } from '../model';

/** What stands before the title and is no longer than this is a kicker or a path of links, and no story. */
const MAX_KICKER_LENGTH = 200;
/** Enough for any title or description; what is longer is cut, so that no pattern meets more. */
const MAX_META_LENGTH = 2000;
const DATE_METAS = [
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'datepublished',
];
/** What sites put between a title and their name. */
const SITE_SEPARATOR = /[\s|·•:–—―»«/-]+$/u;

/** Reads an HTML page: the story in its markup, and what its head says of it. */
export const readHtmlPage = (source: string): ReadResult => {
  const html = withoutServerCode(source);
  const head = readHead(html);
  const story = readStory(html, head.root);
  const titled = takeTitle(story.blocks);
  const title =
    titled.title ?? metaOf(head, 'og:title') ?? documentTitle(head) ?? visible(head.heading);
  const hasHeading = titled.title !== null;
  const fault = missingStory({ title, hasHeading, refresh: head.refresh, blocks: titled.rest });
  if (fault !== null) return { fault };
  const description = metaOf(head, 'description') ?? metaOf(head, 'og:description');
  const hasDeck = titled.rest.some(({ role }) => role === 'deck' || role === 'lead');
  return {
    title,
    excerpt: hasDeck ? null : description,
    date: dateOf(head, story.time),
    views: null,
    statedSource: NO_SOURCE,
    siteSource: {
      name: metaOf(head, 'og:site_name'),
      url: webUrl(head.canonical ?? '') ?? webUrl(metaOf(head, 'og:url') ?? ''),
    },
    language: head.language,
    publication: NO_PUBLICATION,
    blocks: titled.rest,
    hasMarkup: true,
  };
};

/** The first heading of level 1, and the blocks without it and without a kicker before it. */
const takeTitle = (
  blocks: readonly RawBlock[]
): { title: string | null; rest: readonly RawBlock[] } => {
  const at = blocks.findIndex(({ node }) => node.type === 'heading' && node.level === 1);
  const heading = blocks[at];
  if (!heading) return { title: null, rest: blocks };
  const before = blocks.slice(0, at);
  const length = before.reduce((sum, { node }) => sum + blockText(node).length, 0);
  return {
    title: blockText(heading.node),
    rest: length <= MAX_KICKER_LENGTH ? blocks.slice(at + 1) : blocks.toSpliced(at, 1),
  };
};

/** The `<title>`, without the site's name where the page tells that name. */
const documentTitle = (head: HtmlHead): string | null => {
  const title = visible(head.title);
  const site = metaOf(head, 'og:site_name');
  if (title === null || site === null || !title.endsWith(site)) return title;
  const bare = title.slice(0, -site.length);
  return SITE_SEPARATOR.test(bare) ? visible(bare.replace(SITE_SEPARATOR, '')) : title;
};

const dateOf = (head: HtmlHead, time: string | null): PageDate | null => {
  const candidates = [
    metaOf(head, 'article:published_time'),
    time,
    ...DATE_METAS.map((name) => metaOf(head, name)),
    publishedDate(head.linkedData),
  ];
  for (const candidate of candidates) {
    const date = candidate === null ? null : parseDate(candidate);
    if (date !== null) return date;
  }
  return null;
};

const metaOf = (head: HtmlHead, name: string): string | null => visible(head.metas.get(name) ?? '');

const visible = (text: string): string | null => {
  const line = toLine(text.slice(0, MAX_META_LENGTH));
  return isVisible(line) ? line : null;
};
