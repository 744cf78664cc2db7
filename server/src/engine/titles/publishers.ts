import { withoutInvisible, withoutSurplus } from '../text';

/** What stands around a title and is none of it: a publisher's name at its end, a label at its start. */

/** Between a title and a publisher's name: a bar on pages of the web, else a dash or a colon with spaces. */
const BAR = /\s?[|_]\s?/gu;
const DASH = /\s[-–—:]\s/gu;
/** A publisher's name has at most this many letters: "The Wall Street Journal Japan". */
const LONGEST_PUBLISHER = 32;
/** 【速報】, [Exclusive]: at most this many letters within. */
const LONGEST_LABEL = 12;
const LABEL = /^(?:【([^】]+)】|\[([^\]]+)\]|〔([^〕]+)〕)/u;
const IN_BRACKETS = /\s?\(([^()]+)\)$/u;
const DIGIT = /\p{N}/u;
/** Says which part of a longer story it is, and is no publisher. */
const PART =
  /^(?:part|vol|volume|episode|chapter)\b|^第.{1,4}[回部章話话集期]|^[上中下前后後续續][編篇编]?$|^[상중하]편?$/iu;
/** Makes another piece of the same title: the opinion on a story is not the story. */
const GENRE =
  /\b(?:opinion|editorial|analysis|explain(?:er|ed)|interview|videos?|watch|photos?|pictures|gallery|podcast|live|review|columns?|comment(?:ary)?|letters?|quiz|timeline|recap|preview|correction|obituary|sponsored|advertorial|pr|updates?)\b|解説|社説|論説|コラム|寄稿|動画|写真|画像|インタビュー|特集|連載|訂正|広告|社论|社論|评论|評論|视频|視頻|影片|图集|圖集|图片|专访|專訪|解读|解讀|分析|更正|广告|廣告|사설|칼럼|인터뷰|영상|포토|사진|해설|분석|기고|연재|정정|광고|르포/iu;
/** Agencies, and words of publishers' names. */
const MEDIA =
  /\b(?:times|news|post|daily|journal|herald|tribune|gazette|press|today|weekly|magazine|media|tv|radio|observer|telegraph|chronicle|online|dispatch|wire|ap|afp|upi|reuters|bloomberg|kyodo|yonhap|xinhua)\b|共同|時事|ロイター|ブルームバーグ|로이터|블룸버그|彭博|新华社|新華社|中央社|新聞|新报|日報|日报|時報|时报|晚报|晚報|周刊|週刊|雑誌|杂志|通信社|通讯社|通訊社|ニュース|タイムズ|放送|テレビ|オンライン|新闻|新聞網|财经|財經|网$|報$|报$|社$|일보|신문|뉴스|타임스|타임즈|방송|경제|닷컴|투데이|저널|통신/iu;

/**
 * A title without what its publisher put before and behind it; the title itself where there is nothing, in NFKC.
 * What holds a number, names a part or a genre, or could be the second half of the title stays.
 *
 * @example
 * bareTitle('【速報】港の電子台帳が稼働｜港町新聞'); // '港の電子台帳が稼働'
 * bareTitle('Rates rise - what it means');      // the same
 */
export const bareTitle = (title: string): string =>
  withoutLabel(withoutPublisher(wholeTitle(title)));

/**
 * Whether a title ends in the name of an agency or a newspaper, beyond what its form says.
 *
 * @example
 * namesPublisher('Rates rise - Reuters'); // true
 * namesPublisher('Rates rise - Kuroda');  // false
 */
export const namesPublisher = (title: string): boolean => {
  const whole = wholeTitle(title);
  return MEDIA.test(whole.slice(withoutPublisher(whole).length));
};

/** The form in which `bareTitle` gives a title that bears nothing. */
export const wholeTitle = (title: string): string =>
  withoutSurplus(withoutInvisible(title).trim()).normalize('NFKC');

const withoutPublisher = (title: string): string => {
  const bracketed = IN_BRACKETS.exec(title);
  if (bracketed !== null) {
    const name = bracketed[1] ?? '';
    return isName(name) && MEDIA.test(name) ? title.slice(0, bracketed.index) : title;
  }
  const [bar, dash] = [lastOf(title, BAR), lastOf(title, DASH)];
  if (bar !== null && isSite(bar.name)) return withoutSection(title.slice(0, bar.start));
  if (dash === null || !isName(dash.name)) return title;
  return isPublisher(dash.name, title.slice(0, dash.start)) ? title.slice(0, dash.start) : title;
};

/** "Title | Business | Example Times". */
const withoutSection = (title: string): string => {
  const bar = lastOf(title, BAR);
  return bar !== null && isSite(bar.name) ? title.slice(0, bar.start) : title;
};

const lastOf = (title: string, separators: RegExp): { start: number; name: string } | null => {
  const last = [...title.matchAll(separators)].at(-1);
  if (last === undefined) return null;
  return { start: last.index, name: title.slice(last.index + last[0].length).trim() };
};

const isName = (name: string): boolean =>
  name !== '' &&
  name.length <= LONGEST_PUBLISHER &&
  !DIGIT.test(name) &&
  !PART.test(name) &&
  !GENRE.test(name);

/** Small letters and hiragana are those of a sentence. */
const isSite = (name: string): boolean =>
  isName(name) &&
  (MEDIA.test(name) || (wordsOf(name).every(startsNoSmall) && !/\p{sc=Hiragana}/u.test(name)));

const startsNoSmall = (word: string): boolean => !/^\p{Ll}/u.test(word);

/** A dash also stands within titles, so that what follows must look like a name. */
const isPublisher = (name: string, title: string): boolean => {
  if (MEDIA.test(name)) return true;
  const words = wordsOf(name);
  if (words.length === 0 || !words.every(isCapital)) return false;
  return words.length === 1 || !isTitleCase(title);
};

const wordsOf = (text: string): string[] =>
  text.split(/\s+/u).filter((word) => !/^(?:of|the|and|for|&)$/u.test(word));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Where most words have capitals, those of a subtitle have them too. */
const isTitleCase = (title: string): boolean => {
  const words = wordsOf(title).filter((word) => /^\p{Script=Latin}{4,}/u.test(word));
  return words.filter(isCapital).length * 2 > words.length;
};

const withoutLabel = (title: string): string => {
  const [whole, ...labels] = LABEL.exec(title) ?? [];
  const label = labels.join('');
  if (whole === undefined || label.length > LONGEST_LABEL) return title;
  return DIGIT.test(label) || GENRE.test(label) ? title : title.slice(whole.length);
};
