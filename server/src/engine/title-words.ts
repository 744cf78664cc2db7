import { Writing, writingsOf } from './boundaries';
import { foldString } from './fold';
import {
  CJK_FUNCTION,
  CJK_NEGATIONS,
  CJK_NUMBERS,
  FUNCTION_WORDS,
  NEGATIONS,
  NUMBER_WORDS,
  SAME_WORDS,
} from './headline-words';
import { withoutParticle } from './korean';
import { stem } from './stem';

export interface TitleWord {
  /** What is compared. */
  readonly text: string;
  /** How much it tells, a full word being 1. */
  readonly weight: number;
  /** `fixed` words (numbers, negations) are the same in both titles or the titles do not match. */
  readonly kind: 'content' | 'function' | 'fixed';
}

/** A kanji tells about half of what a word does: most words of Japanese and Chinese have two. */
const KANJI_WEIGHT = 0.5;
/** Words of grammar: enough to tell two titles apart that are equal else, not enough to part them. */
const FUNCTION_WEIGHT = 0.1;

const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;
const DIGIT = /\p{N}/u;

/**
 * The words of a title as they are compared: words of spaced scripts by their stems, katakana words
 * whole, kanji and hiragana one by one.
 *
 * @example
 * titleWords('China plans 500,000 experts').map(({ text }) => text); // ['china', 'plan', '500000', 'expert']
 */
export const titleWords = (title: string): TitleWord[] => {
  const text = foldString(title).replace(THOUSANDS, '').replace(/[’‘ʼ]/gu, "'");
  const kinds = writingsOf(text);
  const words: TitleWord[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kinds[at] ?? Writing.none;
    const end = kind === Writing.none ? at + 1 : wordEnd(text, kinds, at);
    if (kind !== Writing.none) words.push(toWord(text.slice(at, end), kind));
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

const toWord = (text: string, kind: number): TitleWord => {
  if (kind === Writing.latin) return latinWord(text);
  if (kind === Writing.hangul) return { text: withoutParticle(text), weight: 1, kind: 'content' };
  if (kind === Writing.katakana) return { text: loanWord(text), weight: 1, kind: 'content' };
  if (kind === Writing.hiragana) return { text, weight: FUNCTION_WEIGHT, kind: 'function' };
  if (CJK_NEGATIONS.has(text) || CJK_NUMBERS.has(text)) {
    return { text, weight: KANJI_WEIGHT, kind: 'fixed' };
  }
  if (CJK_FUNCTION.has(text)) return { text, weight: FUNCTION_WEIGHT, kind: 'function' };
  return { text, weight: KANJI_WEIGHT, kind: 'content' };
};

const latinWord = (word: string): TitleWord => {
  if (NEGATIONS.has(word)) return { text: word, weight: 1, kind: 'fixed' };
  const text = word.replace(/'s?$/u, '');
  if (DIGIT.test(text) || NUMBER_WORDS.has(text)) return { text, weight: 1, kind: 'fixed' };
  if (FUNCTION_WORDS.has(text)) return { text, weight: FUNCTION_WEIGHT, kind: 'function' };
  return { text: stem(SAME_WORDS.get(text) ?? text), weight: 1, kind: 'content' };
};

/** サーバー and サーバ are one word. */
const loanWord = (word: string): string =>
  word.length > 3 && word.endsWith('ー') ? word.slice(0, -1) : word;
