/**
 * The radicals of CJK Radicals Supplement, which text copied from a PDF has in place of the characters they look like
 * (Unicode's EquivalentUnifiedIdeograph.txt; NFKC folds the Kangxi radicals and two of these).
 */
const RADICALS =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ' +
  '⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ' +
  '⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ' +
  '⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ' +
  '⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀';

/** Dots that stand between parts of a name; Korean keyboards give the letter ㆍ for one. NFKC keeps them apart. */
const DOTS = '\u00b7\u2022\u2027\u2219\u22c5\u318d';
/** `HarborPay™` is no word in -tm. */
const TRADE_MARKS = '\u2120\u2122';

const FORMS: ReadonlyMap<string, string> = new Map([
  ...RADICALS.split(' ').map((pair): [string, string] => {
    const [radical = '', character = ''] = pair;
    return [radical, character];
  }),
  ...Array.from(DOTS, (dot): [string, string] => [dot, '・']),
  ...Array.from(TRADE_MARKS, (sign): [string, string] => [sign, '®']),
  // The voicing of kana set as a character of its own; NFKC would put a space before it.
  ['\u309b', '\u3099'],
  ['\u309c', '\u309a'],
]);

const ANY_FORM = new RegExp(`[${[...FORMS.keys()].join('')}]`, 'gu');

/**
 * A text with one form for characters that mean the same, as far as NFKC leaves several or gives a wrong one.
 *
 * @example
 * withCommonForms('⻑期'); // '長期'
 */
export const withCommonForms = (text: string): string =>
  text.replace(ANY_FORM, (form) => FORMS.get(form) ?? form);
