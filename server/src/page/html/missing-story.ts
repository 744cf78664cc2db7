import { isClosed, linkedText, plainText, widthOf, type RawBlock } from '../model';

/** What a page says that is no story, and what to do; goes on after the file's name. */
export const NO_STORY =
  'has no story in it that could be read: open it in a browser and save it once the story shows, or copy the story into a text or Markdown file';
const ERROR_PAGE = 'is a page of an error, and no story: fetch the page that was meant';
const LEADS_ON = 'only leads on to another page: save that one';

/** A longer text tells something, whatever it begins with; in columns. */
const MAX_NOTICE = 200;
const MAX_ERROR = 400;
/** Fewer columns without a full stop and without a title above them are a label. */
const MAX_LABEL = 40;
/** A page of links has several of them, and hardly a word between them. */
const FEWEST_LINKS = 3;
const LEAST_UNLINKED = 0.1;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** What stands in a page until a script has filled it, in the four languages. */
const NOTICE = new RegExp(
  [
    String.raw`^(?:now )?loading(?:\s*$|[\s,]*(?:[.…!]|please|page|content|data))`,
    String.raw`^(?:please wait|redirecting|just a moment|one moment|checking (?:your|the) browser)\b`,
    String.raw`\b(?:enable|activate|turn on|requires?|needs?) java ?script\b|\bjava ?script (?:is|must be|has to be) (?:required|disabled|enabled|turned)`,
    '読み込み中|読込中|ロード中|しばらくお待ち|リダイレクト',
    '로딩\\s*중|불러오는 중|잠시만 기다',
    '正在加载|加载中|正在載入|載入中|请稍[候等]|請稍[候等]|跳转中',
    '(?:java ?script|ジャバスクリプト|자바스크립트).{0,20}(?:有効|無効|必要|활성화|사용|필요)',
    '(?:启用|啟用|开启|開啟|禁用|打开)\\s*java ?script',
  ].join('|'),
  'iu'
);
/** How a page of an error is called, alone or before the name of the site. */
const ERROR_TITLE = new RegExp(
  `^(?:${[
    String.raw`(?:(?:http )?error )?(?:40[01345]|410|429|50[0-4])(?:[\s:,–—-]*(?:(?:http )?error|(?:page |file )?not found|forbidden|unauthori[sz]ed|bad request|gone|too many requests|bad gateway|service unavailable|internal server error))?`,
    '(?:page |file |article )?not found|(?:this )?page (?:cannot|could not|can’t) be found|access denied|forbidden|bad gateway|service unavailable|internal server error',
    '(?:お探しの)?(?:ページ|記事)(?:が|は)(?:見つかりません(?:でした)?|存在しません)',
    '(?:요청하신 )?페이지를 찾을 수 없(?:습니다|음)|존재하지 않는 페이지입니다',
    '(?:您访问的|您訪問的)?(?:页面|頁面|网页|網頁)(?:不存在|未找到|找不到)|找不到(?:页面|頁面|网页|網頁)',
  ].join('|')})[.!。！]?(?:\\s*[|·–—-]\\s.*)?$`,
  'iu'
);

/** What is asked of a page to tell whether its text is a story. */
interface Seen {
  readonly title: string | null;
  /** Whether the title is a heading of the story itself. */
  readonly hasHeading: boolean;
  /** Where the page sends its readers by itself, or null. */
  readonly refresh: string | null;
  readonly blocks: readonly RawBlock[];
}

/**
 * What a page is whose text is no story: one that a script was to fill, that tells of an error, leads on or only lists
 * links. Null where it may be a story. Of an empty one the format doesn't matter: see `read-page.ts`.
 */
export const missingStory = ({ title, hasHeading, refresh, blocks }: Seen): string | null => {
  const text = blocks.map(({ node }) => plainText(node)).join('\n');
  const width = widthOf(text, MAX_ERROR + 1);
  if (refresh !== null && width <= MAX_NOTICE) return LEADS_ON;
  if (width <= MAX_ERROR && ERROR_TITLE.test(title ?? '')) return ERROR_PAGE;
  const isNotice = width <= MAX_NOTICE && NOTICE.test(text.trim());
  const hasSentence = blocks.some(({ node }) => isClosed(plainText(node).trim()));
  const isLabel = !hasHeading && width <= MAX_LABEL && !hasSentence;
  return isNotice || isLabel || isOfLinks(blocks, text) ? NO_STORY : null;
};

const isOfLinks = (blocks: readonly RawBlock[], text: string): boolean => {
  const links = blocks.flatMap(({ node }) => linkedText(node));
  const linked = letters(links.join(''));
  return links.length >= FEWEST_LINKS && letters(text) - linked < LEAST_UNLINKED * linked;
};

const letters = (text: string): number => text.replace(NO_LETTERS, '').length;
