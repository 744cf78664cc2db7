import {
  blockText,
  linksOf,
  toLine,
  NO_SOURCE,
  type RawBlock,
  type Source,
  webUrl,
} from '../model';

const POST_START = 'The post ';
const POST_MIDDLE = ' appeared first on ';
/** A title and a name fit into this; what is longer is a paragraph of the story. */
const MAX_TRAILER_LENGTH = 1000;
/** Links at the foot of a page that lead to the whole of it; bare of brackets, dots and arrows. */
const READ_ON: ReadonlySet<string> = new Set([
  'read entire article',
  'read full article',
  'read the full article',
  'read full story',
  'read the full story',
  'read more',
  'continue reading',
  '続きを読む',
  '続きをよむ',
  '全文を読む',
  '記事全文を読む',
  'もっと読む',
  '전체 기사 보기',
  '기사 전체 보기',
  '전체기사 보기',
  '기사 더 보기',
  '더 읽기',
  '더 보기',
  '계속 읽기',
  '阅读全文',
  '閱讀全文',
  '查看全文',
  '继续阅读',
  '繼續閱讀',
  '阅读原文',
  '閱讀原文',
  '阅读更多',
  '閱讀更多',
]);
const SIGNS_AT_EITHER_END = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const MAX_READ_ON_LENGTH = 60;

/** The blocks without what a syndicating site put at their end, and the source that it names. */
export interface Trimmed {
  readonly blocks: readonly RawBlock[];
  readonly source: Source;
}

/**
 * Takes off the end of a page what feeds and aggregators add: "The post … appeared first on …" and
 * links to read on. Where both link somewhere, the address of the post is the source's.
 */
export const trimTrailer = (blocks: readonly RawBlock[]): Trimmed => {
  let source = NO_SOURCE;
  let end = blocks.length;
  for (; end > 0; end -= 1) {
    const block = blocks[end - 1];
    const found = block ? readTrailer(block) : null;
    if (!found) break;
    source = { name: found.name ?? source.name, url: found.url ?? source.url };
  }
  return { blocks: blocks.slice(0, end), source };
};

/** What a block tells of the source if it is a trailer, else null. */
const readTrailer = ({ node }: RawBlock): Source | null => {
  if (node.type === 'list' || node.type === 'code') return null;
  const text = blockText(node);
  if (text.length > MAX_TRAILER_LENGTH) return null;
  const url =
    linksOf(node)
      .map(webUrl)
      .find((each) => each !== null) ?? null;
  if (isReadOn(text)) return { name: null, url };
  const line = toLine(text);
  const middle = line.lastIndexOf(POST_MIDDLE);
  if (!line.startsWith(POST_START) || middle < 0) return null;
  const name = line.slice(middle + POST_MIDDLE.length).replace(/[.\s]+$/u, '');
  return { name: name === '' ? null : name, url };
};

const isReadOn = (text: string): boolean =>
  text.length <= MAX_READ_ON_LENGTH &&
  READ_ON.has(toLine(text).toLowerCase().replace(SIGNS_AT_EITHER_END, ''));
