/**
 * Words that hold a sentence together and tell nothing of its matter. In a small newsroom they are not common enough to
 * be told from others by counting, and they are no reason that an editor could read.
 */

const ENGLISH =
  'a about above after again against ago all almost along already also although always am among an and another any ' +
  'are around as at away back be became because become been before began being below beside between both but by ' +
  'came can cannot come could did do does doing done down during each either else enough even ever every few for ' +
  'from further get gets go goes going got had has have having he her here hers herself him himself his how however ' +
  'i if in instead into is it its itself just last later least less like made make makes many may me might mine more ' +
  'most much must my myself near neither never next no nor not nothing now of off often on once one only onto or ' +
  'other others our ours ourselves out over own per perhaps put quite rather said same say says see seen several ' +
  'shall she should since so some something soon still such take takes than that the their theirs them themselves ' +
  'then there therefore these they this those though through thus to together too took toward towards two under ' +
  'until up upon us used very via was way we well went were what when where whether which while who whole whom whose ' +
  'why will with within without would yet you your yours yourself';

/** Whole words of one or two syllables, and the pairs that longer ones are cut into. */
const KOREAN =
  '것 수 등 및 또 그 이 저 더 덜 안 못 잘 좀 때 뒤 중 위 것이 것은 것을 있다 있는 있고 있으 있었 었다 았다 했다 한다 하는 하고 ' +
  '하며 하지 지만 그러 러나 그리 리고 그래 래서 또는 또한 이번 지난 다시 모두 매우 이미 아직 때문 위해 위한 대해 통해 관한 ' +
  '따라 따른 라고 이라 다고 으로 에서 에게 까지 부터 보다 처럼 없다 없는 된다 됐다 되는 되고';

/** Pairs out of which Japanese makes its endings, particles and pronouns. Others in hiragana may be a name. */
const JAPANESE =
  'した して しな しま する すれ せる せた れる れた られ らず ます まし です でし でき でも では での とい いう いて いた いる ' +
  'いな ある あり あっ った って てい ても ては ては ない なか なけ なく なっ なる なり など なお から かつ がら まで まま また ' +
  'まだ ので のは のが のを のも には にも にお にし にと によ よる より よう ため こと もの もと その それ この これ ここ そこ どの ' +
  'さら され させ たち たが たと ただ たり だっ だけ だと とは とも とき ところ ほか ほど へと べき ずつ うち おり おい おけ';

const WORDS: ReadonlySet<string> = new Set([ENGLISH, KOREAN, JAPANESE].join(' ').split(' '));

/** Characters that serve grammar in Chinese; a pair of two of them tells nothing. */
const CHINESE =
  '的了是在和与與及也就都而或被把将將对對从從向為为以于於这這那其它他她們们你我之所不没沒有等';

/** 1 for each of these characters, by its code. */
const servesGrammar = new Uint8Array(0x10000);
for (const character of CHINESE) servesGrammar[character.charCodeAt(0)] = 1;

const isGrammar = (word: string): boolean => {
  for (let i = 0; i < word.length; i += 1) {
    if (servesGrammar[word.charCodeAt(i)] !== 1) return false;
  }
  return word !== '';
};

/** 1 for each unit with which one of the words begins that is no Latin one. */
const beginsWord = new Uint8Array(0x10000);
for (const word of [KOREAN, JAPANESE].join(' ').split(' ')) beginsWord[word.charCodeAt(0)] = 1;

/**
 * Whether the pair of characters between two places of a text, or a single one, is left out: what `isStopWord` tells, without
 * a string for most of them.
 *
 * @example
 * isStopPair('政策した', 2, 4); // true
 */
export const isStopPair = (text: string, start: number, end: number): boolean => {
  if (beginsWord[text.charCodeAt(start)] === 1 && WORDS.has(text.slice(start, end))) return true;
  for (let i = start; i < end; i += 1) {
    if (servesGrammar[text.charCodeAt(i)] !== 1) return false;
  }
  return true;
};

/**
 * Whether a folded word, or a pair of characters, is left out of an article's terms.
 *
 * @example
 * isStopWord('which'); // true
 * isStopWord('した');  // true
 */
export const isStopWord = (word: string): boolean => isGrammar(word) || WORDS.has(word);
