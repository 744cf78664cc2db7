import { nounOf } from './proper-names';
import { compareText } from '../model';
import { tokenize } from '../text';
import type { Language } from '../model';

/** Words of one phrase; more is a sentence's turn, not a name. */
const MAX_WORDS = 3;
const FEWEST_SAID = 2;

/** A word that may be a part of a name. */
interface Word {
  /** What it is compared by. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether the next word may belong to the same name: in Korean a particle ends it. */
  readonly goesOn: boolean;
}

/** A phrase as it stands in a text for the first time. */
export interface Phrase {
  readonly name: string;
  readonly count: number;
}

/**
 * The two or three words that an English or Korean text puts side by side twice or more, no word of grammar among
 * them, in whatever number or with whatever particle; none that is always a part of a longer one.
 *
 * @example
 * repeatedPhrases(['Tokenised deposits rise.', 'A tokenised deposit is …'], 'en');
 * // [{ name: 'tokenised deposit', count: 2 }]
 */
export const repeatedPhrases = (texts: readonly string[], language: Language): Phrase[] => {
  const phrases = new Map<string, { name: string; count: number }>();
  for (const text of texts) {
    const words = language === 'ko' ? koreanWords(text) : englishWords(text);
    for (let first = 0; first < words.length; first += 1) {
      for (let last = first + 1; last < first + MAX_WORDS; last += 1) {
        if (!adjoins(text, words[last - 1], words[last])) break;
        const key = words
          .slice(first, last + 1)
          .map((word) => word.key)
          .join(' ');
        const name = text.slice(words[first]?.start, words[last]?.end);
        const phrase = phrases.get(key) ?? { name, count: 0 };
        // As it stands within a sentence, where it stands at a beginning as well.
        if (name === name.toLowerCase())
          phrase.name = phrase.name.toLowerCase() === name ? name : phrase.name;
        phrase.count += 1;
        phrases.set(key, phrase);
      }
    }
  }
  const often = [...phrases].filter(([, { count }]) => count >= FEWEST_SAID);
  return often
    .filter(
      ([key, { count }]) =>
        !often.some(
          ([other, longer]) =>
            ` ${other} `.includes(` ${key} `) && other !== key && longer.count >= count
        )
    )
    .map(([, phrase]) => phrase)
    .sort((a, b) => compareText(a.name, b.name));
};

const adjoins = (text: string, word: Word | undefined, next: Word | undefined): boolean =>
  word !== undefined &&
  next !== undefined &&
  word.goesOn &&
  /^[ -]$/u.test(text.slice(word.end, next.start));

const englishWords = (text: string): Word[] =>
  tokenize(text, 'en')
    .filter(({ term }) => !/^\p{N}+$/u.test(term))
    .map(({ term, start, end }) => ({ key: term, start, end, goesOn: true }));

const koreanWords = (text: string): Word[] =>
  [...text.matchAll(/\p{Script=Hangul}{2,}/gu)].flatMap(({ 0: word, index }) => {
    const noun = nounOf(word);
    if (noun === null) return [];
    return [{ key: noun, start: index, end: index + noun.length, goesOn: noun === word }];
  });
