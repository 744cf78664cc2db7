import { isWordInCapitals } from './glossary';
import { foldString, isStopWord, NUMBER_WORDS, withoutParticle } from '../text';
import type { Language } from '../model';

/**
 * How a name was told from other words: `acronym` by its capitals, `glossed` by the acronym in brackets after it,
 * `capitals` by the capitals of its words, `quoted` by quotation marks, `loan` by the katakana of a loan-word, `word` by
 * nothing but how often it is said.
 */
export type NameSign = 'acronym' | 'glossed' | 'capitals' | 'quoted' | 'loan' | 'word';

/** A name where it stands in a text. */
export interface NamedThing {
  readonly name: string;
  /** What it is counted by; a glossed name by its acronym. */
  readonly key: string;
  readonly sign: NameSign;
  readonly start: number;
  readonly end: number;
}

/** Known to every reader of news. */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'US UK EU UN USA TV CEO CFO COO CTO AM PM GMT UTC OK PDF ID PR HR FAQ GDP DVD CD PC IT SNS URL ' +
    'システム サービス データ インターネット メール ニュース センター グループ プロジェクト メンバー イベント スタッフ ホテル ' +
    'レストラン スーパー バス タクシー テレビ ラジオ ページ サイト ホームページ スマートフォン コスト リスク ルール テスト ' +
    'チーム サッカー ドル ユーロ パーセント キロメートル メートル キログラム トン アメリカ ヨーロッパ ' +
    '우리나라 이번에는 그러나 하지만 그리고 가운데 관계자 지난해 올해 여러분 누구 누구든 이후 당시 현재'
  ).split(' ')
);

/** Two capitals or more, digits and hyphens among them, and an English plural: `CBDCs`, `GPT-4`. */
const ACRONYM =
  /(?<![\p{Script=Latin}\p{N}])((?=[\p{N}-]*\p{Lu}[\p{N}-]*\p{Lu})\p{Lu}[\p{Lu}\p{N}]{1,9}(?:-[\p{Lu}\p{N}]{1,9})?)s?(?![\p{Script=Latin}\p{N}])/gu;
/** A bracket that holds an acronym. */
const BRACKET = /[(（]\s*(\p{Lu}[\p{L}\p{N}-]{1,9})\s*[)）]/gu;
/** Words that begin with a capital, small words between them. */
const CAPITALS =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&-]*(?:[ ](?:(?:of|for|the)[ ]){0,2}\p{Lu}[\p{L}\p{N}&-]*){0,5}/gu;
const KATAKANA = /[ァ-ヺー]{4,}(?:・[ァ-ヺー]{2,})*/gu;
const MIXED = /(?:[ァ-ヺー]{3,}[\p{Script=Han}々]{2,8}|[\p{Script=Han}々]{2,8}[ァ-ヺー]{3,})/gu;
const KANJI =
  /(?<![\p{Script=Han}々ァ-ヺー])[\p{Script=Han}々]{4,8}(?![\p{Script=Han}々ァ-ヺー])/gu;
const HANGUL = /\p{Script=Hangul}{3,}/gu;
const QUOTED =
  /(?:「([^「」]{2,16})」|『([^『』]{2,16})』|《([^《》]{2,16})》|“([^“”]{2,16})”|‘([^‘’]{2,16})’)/gu;
/** Letters, digits and single gaps: nothing that a sentence would hold. */
const PLAIN = /^[\p{L}\p{N}\p{M}]+(?:[ ・·-][\p{L}\p{N}\p{M}]+){0,3}$/u;
/** Endings of Korean verbs and adverbs, which are no names. */
const KOREAN_PREDICATE =
  /(?:다|며|면서|지만|는데|라고|다고|해서|하게|하기|하는|했던|되는|되기|있는|없는|으로|에서|까지|부터|에게|처럼|마다|라며)$/u;

/** Everything in a text, which must be composed (NFC), that looks like a name by the rules of its language. */
export const namesIn = (text: string, language: Language): NamedThing[] => [
  ...acronymsIn(text),
  ...glossedIn(text, language),
  ...(language === 'en' ? capitalsIn(text) : []),
  ...(language === 'ja' ? japaneseIn(text) : []),
  ...(language === 'ko' ? koreanIn(text) : []),
  ...(language === 'en' || language === 'other' ? [] : quotedIn(text)),
];

/** What a name is counted by: letters alike in capitals and compatibility forms are the same. */
export const keyOfName = (name: string): string => foldString(name);

const toThing = (name: string, sign: NameSign, start: number, end: number): NamedThing => ({
  name,
  key: keyOfName(name),
  sign,
  start,
  end,
});

/** In a text whose words of grammar are in capitals, capitals tell nothing. */
const shouts = (text: string): boolean => {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu) ?? [];
  return words.filter((word) => isWordInCapitals(word) && !EVERYDAY.has(word)).length > 1;
};

const acronymsIn = (text: string): NamedThing[] =>
  shouts(text)
    ? []
    : [...text.matchAll(ACRONYM)].flatMap(({ 0: whole, 1: name = '', index }) =>
        EVERYDAY.has(name.normalize('NFKC')) || isWordInCapitals(name)
          ? []
          : [toThing(name, 'acronym', index, index + whole.length)]
      );

const glossedIn = (text: string, language: Language): NamedThing[] =>
  [...text.matchAll(BRACKET)].flatMap(({ 0: bracket, 1: acronym = '', index }) => {
    const before = text.slice(Math.max(0, index - 100), index).trimEnd();
    const long = longFormOf(before, acronym, language);
    if (long === null) return [];
    const start = text.slice(0, index).lastIndexOf(long);
    const name = `${long} (${acronym})`;
    const thing = toThing(name, 'glossed', start, index + bracket.length);
    return [{ ...thing, key: keyOfName(acronym) }];
  });

/**
 * The words that an acronym in brackets stands for: in Latin script those whose initials it is made of, in Korean and
 * Japanese the unbroken word before it. Chinese shows no sign of where that begins.
 */
const longFormOf = (before: string, acronym: string, language: Language): string | null => {
  if (/[\p{Script=Latin}]$/u.test(before)) return initialled(before, acronym);
  if (language === 'ko') return /\p{Script=Hangul}{3,20}$/u.exec(before)?.[0] ?? null;
  if (language === 'ja') return /[\p{Script=Han}々ァ-ヺー]{3,20}$/u.exec(before)?.[0] ?? null;
  return null;
};

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'in']);

const initialled = (before: string, acronym: string): string | null => {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const parts = [...before.matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length;
  for (let i = parts.length - 1; i >= 0 && left > 0; i -= 1) {
    const word = parts[i]?.[0].toLowerCase() ?? '';
    if (word.startsWith(letters[left - 1] ?? '')) left -= 1;
    else if (!SMALL_WORDS.has(word)) return null;
    if (left === 0) return before.slice(parts[i]?.index ?? 0);
  }
  return null;
};

/** A capital at the beginning of a sentence tells nothing by itself. */
const capitalsIn = (text: string): NamedThing[] =>
  shouts(text)
    ? []
    : [...text.matchAll(CAPITALS)].flatMap(({ 0: run, index }) => {
        const words = run.split(' ');
        const skipped = words.findIndex((word) => !isOrdinary(word));
        if (skipped < 0) return [];
        const kept = words.slice(skipped, lastNamed(words) + 1);
        const begin = index + words.slice(0, skipped).join(' ').length + (skipped > 0 ? 1 : 0);
        const name = kept.join(' ');
        if (kept.length === 1 && (beginsSentence(text, begin) || isAcronym(name))) return [];
        return [toThing(name, 'capitals', begin, begin + name.length)];
      });

const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}-]+s?$/u.test(name);

/** Words of grammar, numbers, months and days. */
const isOrdinary = (word: string): boolean => {
  const folded = word.toLowerCase();
  return folded.length < 3 || isStopWord(folded) || NUMBER_WORDS.has(folded);
};

const lastNamed = (words: readonly string[]): number =>
  words.findLastIndex((word) => /^\p{Lu}/u.test(word) && !isOrdinary(word));

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;"“‘(\n–—-])\s*$/u.test(text.slice(Math.max(0, at - 4), at));

const matchesOf = (text: string, pattern: RegExp, sign: NameSign): NamedThing[] =>
  [...text.matchAll(pattern)]
    .filter(({ 0: name }) => !EVERYDAY.has(name))
    .map(({ 0: name, index }) => toThing(name, sign, index, index + name.length));

const japaneseIn = (text: string): NamedThing[] => {
  const mixed = matchesOf(text, MIXED, 'loan');
  const isWithin = ({ start, end }: NamedThing): boolean =>
    mixed.some((other) => other.start <= start && end <= other.end);
  const plain = [...matchesOf(text, KATAKANA, 'loan'), ...matchesOf(text, KANJI, 'word')];
  return [...mixed, ...plain.filter((thing) => !isWithin(thing))];
};

const koreanIn = (text: string): NamedThing[] =>
  [...text.matchAll(HANGUL)].flatMap(({ 0: word, index }) => {
    const noun = nounOf(word);
    if (noun === null || noun.length < 3) return [];
    return [toThing(noun, 'word', index, index + noun.length)];
  });

/** A Korean word without particle and plural; null for predicates and what every text says. */
export const nounOf = (word: string): string | null => {
  const noun = withoutParticle(word).replace(/(?<=..)들$/u, '');
  return EVERYDAY.has(noun) || KOREAN_PREDICATE.test(noun) ? null : noun;
};

const quotedIn = (text: string): NamedThing[] =>
  [...text.matchAll(QUOTED)].flatMap((match) => {
    const { index } = match;
    const name = match.slice(1).find((group: string | undefined) => group !== undefined) ?? '';
    if (!PLAIN.test(name) || KOREAN_PREDICATE.test(name)) return [];
    return [toThing(name, 'quoted', index + 1, index + 1 + name.length)];
  });
