import { foldString, withoutInvisible } from './letters';
import type { TextBlock } from '../model';

/** Longer than any boilerplate; a longer block is a paragraph of the story. */
const MAX_BOILERPLATE_LENGTH = 400;
/** Longer than any item in a list of other articles, which is a title. */
const MAX_ITEM_LENGTH = 160;
/** Longer than any heading over such a list, which is a few words and ornaments. */
const MAX_HEADING_LENGTH = 64;
/** Items that such a list has at most. */
const MAX_ITEMS = 20;

/** How boilerplate begins, folded: credits, links to read on, invitations. */
const BEGINNING = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}(?:${[
    '(?:additional |further )?(?:reporting|writing|editing|edited|compiled|translation|translated) by ',
    'read (?:more|next|on|also|the full|the entire|the original|full|entire)\\b',
    '(?:continue|keep|further|also) read(?:ing)?\\b',
    'related (?:articles?|stories|story|news|coverage|links?|reading)\\b[^.!?]*$',
    'more (?:on this|from|stories|news)\\b[^.!?]*$',
    'you (?:may|might) also (?:like|be interested)',
    '(?:subscribe|sign up) (?:to|for|now|here|today)\\b',
    '(?:follow|like|join|find) us (?:on|at)\\b',
    'share this (?:article|story|post|on)\\b',
    'click here (?:to|for)\\b',
    'the post .{1,250} (?:appeared first on|first appeared on) ',
    '(?:関連|おすすめ|注目の)(?:記事|ニュース|リンク)',
    'あわせて(?:読みたい|読む)',
    '(?:記事)?(?:続き|全文|詳細)(?:を(?:読む|よむ)|はこちら)',
    '(?:取材|執筆|編集|文|写真|翻訳)(?:[・=:/].{1,40}$)',
    '관련 ?(?:기사|뉴스|글)',
    '(?:함께|더) ?(?:읽기|읽을|보기)',
    '(?:전체 ?기사|기사 ?전체|계속) ?(?:보기|읽기)',
    '[가-힣]{2,4} ?(?:기자|특파원|인턴기자)(?:[^가-힣]|$)',
    '(?:相关|相關|延伸|推荐|推薦|更多|扩展)(?:阅读|閱讀|新闻|新聞|文章|报道|報道|资讯)',
    '(?:阅读|閱讀|查看)(?:全文|原文|更多)',
    '(?:责任|責任|本文)?(?:编辑|編輯|编译|記者|记者|来源|來源|作者|校对)[:/|｜]',
  ].join('|')})`,
  'u'
);

/** Phrases that only boilerplate contains, folded: rights, and invitations to subscribe or follow. */
const PHRASE = new RegExp(
  [
    'all rights reserved',
    '©',
    '\\(c\\) ?(?:19|20)\\d\\d',
    'copyright (?:19|20)\\d\\d',
    '(?:may|must) not be (?:republished|reproduced|redistributed)',
    '(?:published|broadcast|reproduced|distributed|copied|rewritten|used).{0,80} without (?:the )?(?:prior |express )?(?:written )?(?:permission|consent)',
    '(?:subscribe|sign up|register|get|receive)\\b.{0,60}newsletter',
    'your inbox',
    '無断(?:転載|複製|引用|使用)',
    '(?:転載|複製)(?:を|は|・複製を)?(?:固く)?(?:お断り|禁)',
    '著作権は.{1,40}(?:に(?:あり|帰属|属し)|が(?:所有|保有))',
    '著作権(?:者の(?:許可|許諾|承諾)|法(?:で|により)(?:保護|禁))',
    '(?:メールマガジン|メルマガ|ニュースレター)(?:の|に|を)?(?:登録|購読|申し込)',
    '(?:公式)?アカウントを?(?:の)?フォロー',
    '무단 ?(?:전재|복제|배포|도용)',
    '재배포 ?(?:를|를 )?금지',
    '저작권자 ?[(<©c]',
    '구독(?:하세요|하기|신청| 신청|해 ?주세요)',
    '(?:版权|版權)(?:所有|声明|聲明|[归歸].{1,20}所有)',
    '(?:未经|未經|未获|未獲).{0,8}(?:授权|授權|许可|許可|允许|允許|同意).{0,8}(?:转|轉|复制|複製|摘|刊|使用)',
    '(?:不得|严禁|嚴禁|请勿|請勿|禁止)(?:擅自)?(?:转载|轉載|复制|複製)',
    '(?:转载|轉載)(?:请|請|须|須|时|時|必)',
    '(?:欢迎|歡迎|点击|點擊|立即)(?:订阅|訂閱|关注|關注)',
    '(?:关注|關注)(?:我们|我們|公众号|公眾號|微信|官方)',
    '扫(?:码|描二维码)',
  ].join('|'),
  'u'
);

/** A heading over a list of other articles, folded and without punctuation. */
const LIST_HEADING =
  /^(?:related(?: (?:articles?|stories|news|coverage|links?|reading|posts?))?|(?:see|read) also|also read|read (?:more|next)|more (?:stories|news|on this(?: story| topic)?)|further reading|you (?:may|might) also like|recommended|most (?:read|popular)|trending(?: now)?|(?:関連|おすすめ|人気|最新|注目の?)(?:記事|ニュース|リンク)?(?:一覧)?|あわせて読みたい|アクセスランキング|(?:관련|추천|인기|최신|많이 본) ?(?:기사|뉴스|글)|함께 (?:읽기|보면 좋은 기사)|(?:相关|相關|延伸|推荐|推薦|热门|熱門|更多)(?:阅读|閱讀|新闻|新聞|文章|报道|報道|推荐|推薦))$/u;

const SIGNS_AT_EITHER_END = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const END_OF_SENTENCE = /[.。!！?？](?:["'”’」』)）]*)$/u;

/**
 * How many of a text's blocks are its story: all except the boilerplate at its end, such as credits, rights,
 * invitations to read on or to subscribe, and lists of other articles. A text that is nothing but boilerplate is kept
 * whole. Only whole blocks at the end count, so that a story about copyright loses nothing.
 *
 * @example
 * storyLength(blocks('Rates fell.', 'Reporting by A. Lee; Editing by T. Hall')); // 1
 * storyLength(blocks('金利が下がった。', '無断転載を禁じます'));                     // 1
 */
export const storyLength = (blocks: readonly TextBlock[]): number => storyEnd(blocks.map(asSeen));

const asSeen = (block: TextBlock): TextBlock => {
  const text = withoutInvisible(block.text);
  return text === block.text ? block : { ...block, text };
};

const storyEnd = (blocks: readonly TextBlock[]): number => {
  let end = blocks.length;
  for (;;) {
    const before = withoutLast(blocks, end);
    if (before === end) break;
    end = before;
  }
  return end === 0 ? blocks.length : end;
};

/** Where the story may end without the last piece of boilerplate before `end`; `end` where there is none. */
const withoutLast = (blocks: readonly TextBlock[], end: number): number => {
  const last = blocks[end - 1];
  if (last === undefined) return end;
  if (last.text.trim() === '' || isBoilerplate(last)) return end - 1;
  for (let at = end - 1; at >= Math.max(0, end - 1 - MAX_ITEMS); at -= 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (isListHeading(block)) return at;
    if (!isItem(block)) break;
  }
  return end;
};

const isBoilerplate = ({ kind, text }: TextBlock): boolean => {
  if (kind === 'code' || kind === 'table' || text.length > MAX_BOILERPLATE_LENGTH) return false;
  const folded = foldString(text.trim());
  return BEGINNING.test(folded) || PHRASE.test(folded);
};

const isListHeading = ({ kind, text }: TextBlock): boolean =>
  (kind === 'heading' || kind === 'paragraph') &&
  text.length <= MAX_HEADING_LENGTH &&
  LIST_HEADING.test(foldString(text).replace(SIGNS_AT_EITHER_END, ''));

/** A title of another article: a list item, or a short paragraph that is not a sentence. */
const isItem = ({ kind, text }: TextBlock): boolean =>
  text.length <= MAX_ITEM_LENGTH &&
  (kind === 'list-item' || (kind === 'paragraph' && !END_OF_SENTENCE.test(text.trim())));
