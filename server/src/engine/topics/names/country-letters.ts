/**
 * The characters that stand for a country in headlines: 日中韓, 한·중·일, 美·中. 土 and 月 are left out, which days of the week are
 * written with; 台, with which cities begin (日台中); 이, 인 and 대, which are too often something else.
 */
export const COUNTRY_LETTERS: ReadonlySet<string> = new Set(
  '日中韓韩米美英露俄朝北印豪澳加欧歐独獨德仏佛法伊越泰比일중한미영러북호독불'
);

/** Those of the topics. */
export const OWN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['日', 'japan'],
  ['일', 'japan'],
  ['中', 'china'],
  ['중', 'china'],
  ['韓', 'south-korea'],
  ['韩', 'south-korea'],
  ['한', 'south-korea'],
]);

/** What joins two of them; two are enough. */
export const SEPARATORS: ReadonlySet<string> = new Set('·・‧•∙⋅･ㆍᆞ');
/** What joins other things as well; three are needed. */
export const WEAK_SEPARATORS: ReadonlySet<string> = new Set('、,/，／');
/** What a letter is a part of if one of these follows: 日・中国, 中・日本, 日・中学生. */
export const FIRST_PARTS: ReadonlySet<string> = new Set('国國本華华學学高年月日時');
/** What follows two letters in Hangul without a space: 한·일관계. */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set([
  '관계',
  '정상',
  '양국',
  '외교',
  '외무',
  '협정',
  '협력',
  '회담',
  '갈등',
  '무역',
]);
