import {
  Writing,
  writingsOf,
  foldString,
  CJK_FUNCTION,
  CJK_NEGATIONS,
  CJK_NUMBERS,
  CJK_TURNING,
  DIGITS_OF,
  FUNCTION_WORDS,
  HANGUL_TURNING,
  KANA_FROM,
  KANA_NEGATION,
  KANA_TELLING,
  LIGHT_WORDS,
  NEGATIONS,
  NUMBER_WORDS,
  SAME_WORDS,
  TELLING_GRAMMAR,
  TURNING_WORDS,
  withNumbersApart,
  withoutInvisible,
  withoutParticle,
  stem,
} from '../text';
import type { Letters } from '../text';
import { withMinus } from './title-key';

export interface TitleWord {
  /** What is compared. */
  readonly text: string;
  /** How much it tells, a full word being 1. */
  readonly weight: number;
  /**
   * `fixed` words (numbers, negations, signs) are the same in both titles or the titles do not match;
   * `role` words (particles of subject and object) may come and go, but not change places; so may `light` ones and
   * those of grammar (`function`, and `kana` for single letters of hiragana), of which a few may be others.
   */
  readonly kind: 'content' | 'light' | 'function' | 'kana' | 'fixed' | 'role';
  /** Written with a capital, as names are. */
  readonly isName?: boolean;
}

/** A kanji tells about half of what a word does: most words of Japanese and Chinese have two. */
const KANJI_WEIGHT = 0.5;
/** Words of grammar: enough to tell two titles apart that are equal else, not enough to part them. */
const FUNCTION_WEIGHT = 0.1;

const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;
const DIGIT = /\p{N}/u;
/** `Disney+`, `$5`, `C#`, and the minus of `-2%`. */
const TELLING_SIGN = /[+\p{Sc}]|(?<=\p{L})#/uy;
/** Who does it and to whom it is done. */
const ROLES: ReadonlySet<string> = new Set(['が', 'を', 'に']);
const HANGUL_ROLE = /(이|가|을|를|에게)$/u;
const SAME_ROLE: ReadonlyMap<string, string> = new Map([
  ['가', '이'],
  ['를', '을'],
]);

/**
 * The words of a title as they are compared: words of spaced scripts by their stems, katakana words
 * whole, kanji and hiragana one by one.
 *
 * @example
 * titleWords('China plans 500,000 experts').map(({ text }) => text); // ['china', 'plan', '500000', 'expert']
 */
export const titleWords = (title: string, letters: Letters = 'written'): TitleWord[] => {
  const text = withMinus(foldString(withNumbersApart(title), letters))
    .replace(THOUSANDS, '')
    .replace(/[’‘ʼ]/gu, "'");
  const kinds = writingsOf(text);
  const names = namesIn(withoutInvisible(title));
  const words: TitleWord[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kinds[at] ?? Writing.none;
    const end = kind === Writing.none ? at + 1 : wordEnd(text, kinds, at);
    if (kind !== Writing.none) words.push(...toWords(text.slice(at, end), kind, names));
    else if (standsAt(TELLING_SIGN, text, at)) words.push(sign(text.slice(at, end)));
    at = end;
  }
  return words;
};

const isSingle = (kind: number | undefined): boolean =>
  kind === Writing.han || kind === Writing.hiragana;

const wordEnd = (text: string, kinds: Uint8Array, start: number): number => {
  const kind = kinds[start];
  const step = text.codePointAt(start) ?? 0;
  let end = start + (step > 0xffff ? 2 : 1);
  if (kind === Writing.hiragana) {
    const telling = [KANA_NEGATION, KANA_FROM].find((pattern) => standsAt(pattern, text, start));
    if (telling !== undefined) return telling.lastIndex;
  }
  if (isSingle(kind)) return end;
  while (end < text.length && (kinds[end] === kind || isInnerSign(text, kinds, end))) end += 1;
  return end;
};

/** The apostrophe of `isn't` and the point of `1.5`. */
const isInnerSign = (text: string, kinds: Uint8Array, at: number): boolean => {
  if (kinds[at - 1] !== Writing.latin || kinds[at + 1] !== Writing.latin) return false;
  if (text[at] === "'") return true;
  return text[at] === '.' && DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '');
};

/** Whether a sticky pattern matches at a place. */
const standsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const sign = (text: string): TitleWord => ({
  text,
  weight: FUNCTION_WEIGHT,
  kind: 'fixed',
});

/** The words that bear a capital, folded. */
const namesIn = (title: string): ReadonlySet<string> =>
  new Set((title.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []).map((name) => foldString(name)));

const toWords = (text: string, kind: number, names: ReadonlySet<string>): TitleWord[] =>
  kind === Writing.hangul ? hangulWords(text) : [toWord(text, kind, names)];

const hangulWords = (text: string): TitleWord[] => {
  if (HANGUL_TURNING.test(text)) return [{ text, weight: 1, kind: 'fixed' }];
  const noun = withoutParticle(text);
  const word: TitleWord = { text: noun, weight: 1, kind: 'content' };
  const role = noun === text ? undefined : HANGUL_ROLE.exec(text)?.[1];
  if (role === undefined) return [word];
  return [word, { text: SAME_ROLE.get(role) ?? role, weight: FUNCTION_WEIGHT, kind: 'role' }];
};

const toWord = (text: string, kind: number, names: ReadonlySet<string>): TitleWord => {
  if (kind === Writing.latin) return latinWord(text, names);
  if (kind === Writing.katakana) return { text: loanWord(text), weight: 1, kind: 'content' };
  if (kind === Writing.hiragana) return kanaWord(text);
  if (CJK_NEGATIONS.has(text) || CJK_NUMBERS.has(text) || CJK_TURNING.has(text)) {
    return { text: DIGITS_OF.get(text) ?? text, weight: KANJI_WEIGHT, kind: 'fixed' };
  }
  if (CJK_FUNCTION.has(text)) return { text, weight: FUNCTION_WEIGHT, kind: 'function' };
  return { text, weight: KANJI_WEIGHT, kind: 'content' };
};

const kanaWord = (text: string): TitleWord => {
  if (KANA_TELLING.has(text)) return { text, weight: FUNCTION_WEIGHT, kind: 'fixed' };
  // A single kana is no negation but `ず`, the rest of a word as in 応じず.
  if (text.length > 1 || text === 'ず') {
    return { text: 'ない', weight: FUNCTION_WEIGHT, kind: 'fixed' };
  }
  return { text, weight: FUNCTION_WEIGHT, kind: ROLES.has(text) ? 'role' : 'kana' };
};

const latinWord = (word: string, names: ReadonlySet<string>): TitleWord => {
  if (NEGATIONS.has(word) || TURNING_WORDS.has(word))
    return { text: word, weight: 1, kind: 'fixed' };
  const text = word.replace(/'s?$/u, '');
  if (DIGIT.test(text) || NUMBER_WORDS.has(text)) {
    return { text: DIGITS_OF.get(text) ?? text, weight: 1, kind: 'fixed' };
  }
  const grammar = TELLING_GRAMMAR.get(text);
  if (grammar !== undefined) return { text: grammar, weight: FUNCTION_WEIGHT, kind: 'fixed' };
  if (FUNCTION_WORDS.has(text)) return { text, weight: FUNCTION_WEIGHT, kind: 'function' };
  const meant = SAME_WORDS.get(text) ?? text;
  const kind = LIGHT_WORDS.has(meant) ? 'light' : 'content';
  return { text: stem(meant), weight: 1, kind, isName: names.has(text) };
};

/** サーバー and サーバ are one word. */
const loanWord = (word: string): string =>
  word.length > 3 && word.endsWith('ー') ? word.slice(0, -1) : word;
