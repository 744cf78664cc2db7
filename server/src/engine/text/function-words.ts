/**
 * Words of headlines that may come and go, or stand for one another, without changing what is told.
 * English only; other languages are compared letter by letter. Kept short: a pair that is missing costs
 * an editor one click, a wrong pair links the wrong article.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Say little by themselves; weigh little where they differ. What tells a direction (`up`) or asks a question (`how`, `why`) is not among them. */
export const FUNCTION_WORDS = set(
  'a an the of in on at for and or with as is are was were be been being its it this that these those ' +
    'has have had do does did s t also so percent pct'
);

/** Turn a statement round. Compared as a whole: both titles hold the same ones or they do not match. */
export const NEGATIONS = set(
  "no not never without non nor neither against anti un isn't aren't wasn't weren't won't don't doesn't didn't " +
    "can't cannot couldn't shouldn't wouldn't hasn't haven't hadn't isn’t false fake denies deny refuses refuse fails fail"
);

/** Before a name or an office they make another one of it: `North Korea`, `former minister`. Compared like negations. */
export const TURNING_WORDS = set('north former ex vice deputy acting alleged');

/**
 * Words of grammar that tell what is yet to come from what is done, who does it from to whom it is done, and where
 * from and where to; each to the one it stands for. Compared like negations: "to open" and "will open" are not
 * "opens", "sued by" is not "sues".
 */
export const TELLING_GRAMMAR: ReadonlyMap<string, string> = new Map([
  ['to', 'to'],
  ['will', 'to'],
  ['shall', 'to'],
  ['would', 'would'],
  ['by', 'by'],
  ['from', 'from'],
]);

/** Content words that may come and go: "plans to open" is "to open". Of a group of `SAME_WORDS` the first. */
export const LIGHT_WORDS = set('plan firm today now currently officially');

/** Numbers in words. */
export const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred ' +
    'thousand million billion trillion first second third fourth fifth half quarter ' +
    'i ii iii iv vi vii viii ix january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
);

/** Numbers that are written in words or in kanji as often as in digits. */
export const DIGITS_OF: ReadonlyMap<string, string> = new Map(
  [
    'zero',
    'one 一',
    'two 二',
    'three 三',
    'four 四',
    'five 五',
    'six 六',
    'seven 七',
    'eight 八',
    'nine 九',
  ]
    .concat(['ten', 'eleven', 'twelve'])
    .flatMap((words, digits) => words.split(' ').map((word) => [word, String(digits)] as const))
);

const GROUPS: readonly string[] = [
  'start starts started starting begin begins began beginning launch launches launched launching',
  'hold holds held holding conduct conducts conducted',
  'plan plans planned planning aim aims aimed intend intends seek seeks',
  'announce announces announced announcing unveil unveils unveiled reveal reveals revealed',
  'say says said tell tells told state states stated',
  'establish establishes established establishing found founds founded create creates created creating set sets setting',
  'important key main essential',
  'big large major huge',
  'firm company',
  'buy buys bought purchase purchases purchased acquire acquires acquired',
  'rise rises rose rising climb climbs climbed gain gains gained increase increases increased jump jumps jumped',
  'fall falls fell falling drop drops dropped decline declines declined slip slips slipped decrease decreases decreased',
  'halt halts halted suspend suspends suspended pause pauses paused',
  'ban bans banned banning prohibit prohibits prohibited outlaw outlaws outlawed',
  'show shows showed shown display displays displayed',
  'centre center centres centers',
  'harbour harbor harbours harbors',
  'labour labor',
  'defence defense',
  'licence license licences licenses',
  'organisation organization organisations organizations',
  'criticise criticize criticises criticizes criticised criticized',
  'yuan renminbi rmb',
  'crypto cryptocurrency cryptocurrencies',
  'programme program programmes programs',
];

/** Each word of a group to the group's first. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const words = group.split(' ');
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  })
);

/**
 * Forms of `ない`, `ず` and `ません`, at the place where they are tried. Forms of other words (`少ない`) look
 * alike, which only costs a likeness where one title has them and the other has not.
 */
export const KANA_NEGATION = /な(?:い|く|か|け|し)|ませ(?:ん|ぬ)|ず|まい/uy;
/** Where from; at the place where it is tried. */
export const KANA_FROM = /から/uy;
/** Of the passive, and "also". */
export const KANA_TELLING = set('から れ も');
/** Korean words of negation, the verbs `않다` and `없다` in any form, and `former` before an office. */
export const HANGUL_TURNING = /^(?:전|안|못|아니|아닌|아니다|않.*|없.*|말라|말아야)$/u;

/** Chinese and Japanese signs of negation and of the passive, and kanji numbers; one by one, as those scripts are compared. */
export const CJK_NEGATIONS = set('不 未 没 沒 無 无 非 否 反 被');
/** Before a name or an office (former, vice, north, south), and parts of a series (上, 後編). */
export const CJK_TURNING = set('前 元 副 北 南 上 下 後 后');
export const CJK_NUMBERS = set('一 二 三 四 五 六 七 八 九 十 百 千 万 萬 億 亿 兆');
/** Chinese words of grammar, one letter each. */
export const CJK_FUNCTION = set('的 了 着 之 与 與 和 及 将 將 在 于 於 把 是 有');
