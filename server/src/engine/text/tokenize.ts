import type { Letters } from './letters';
import { fold } from './letters';
import { withoutParticle } from './korean';
import { SCRIPT, nextCharacter, scriptAt } from './script';
import type { ScriptClass } from './script';
import { stem } from './stem';
import { isStopPair, isStopWord } from './stop-words';
import { termKey } from '../model';
import type { Language } from '../model';

/** A term where it stands in a text; offsets are UTF-16 units into the original text. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one script class in the folded text. */
interface Run {
  readonly script: ScriptClass;
  readonly start: number;
  readonly end: number;
}

/** A single Latin letter or digit tells nothing. */
const SHORTEST_WORD = 2;

/** Gives each run of one script to a function. */
const eachRun = (text: string, use: (run: Run) => void): void => {
  let start = 0;
  let script: ScriptClass = SCRIPT.none;
  for (let i = 0; i < text.length; i = nextCharacter(text, i)) {
    const here = scriptAt(text, i);
    if (here === script) continue;
    if (script !== SCRIPT.none) use({ script, start, end: i });
    start = i;
    script = here;
  }
  if (script !== SCRIPT.none) use({ script, start, end: text.length });
};

/** Gives each pair of neighbouring characters to a function, and a character alone where there is but one. */
const eachPair = (
  text: string,
  from: number,
  to: number,
  use: (start: number, end: number) => void
): void => {
  let start = from;
  let middle = nextCharacter(text, from);
  if (middle >= to) use(from, to);
  while (middle < to) {
    const end = nextCharacter(text, middle);
    use(start, end);
    start = middle;
    middle = end;
  }
};

/** Words remembered at a time; then they are forgotten all at once. */
const MAX_REMEMBERED = 100_000;
/** A term, '' for none, and what it is looked up by. */
interface Keyed {
  readonly term: string;
  readonly key: number;
}

/** Terms of words already seen. */
const termsOfWords = new Map<string, Keyed>();

const keyed = (term: string): Keyed => ({ term, key: termKey(term) });

/** The term of a folded word in a language that the engine knows; '' for one that is left out. */
const termOf = (word: string): Keyed => {
  const known = termsOfWords.get(word);
  if (known !== undefined) return known;
  if (termsOfWords.size >= MAX_REMEMBERED) termsOfWords.clear();
  const term = keyed(isStopWord(word) ? '' : stem(word));
  termsOfWords.set(word, term);
  return term;
};

/**
 * The terms of a text in reading order, each with its place in the original: folded words (lightly
 * stemmed, save in languages that the engine does not know), and pairs of neighbouring characters for
 * Chinese, Japanese and Korean words without their particles. Mixed text is cut where the script changes.
 * Takes linear time and does not depend on the ICU version.
 *
 * @example
 * tokenize('AI政策案', 'ja').map((t) => t.term); // ['ai', '政策', '策案']
 * tokenize('NFT란', 'ko').map((t) => t.term);    // ['nft']
 */
export const tokenize = (
  original: string,
  language: Language,
  letters: Letters = 'written'
): Token[] => {
  const { text, offsets } = fold(original, letters);
  const tokens: Token[] = [];
  const push = (term: string, start: number, end: number): void => {
    tokens.push({ term, start: offsets[start] ?? 0, end: endOf(offsets, end, original) });
  };
  eachTerm(text, language, {
    word: ({ term }, start, end) => push(term, start, end),
    pair: (start, end) => push(text.slice(start, end), start, end),
  });
  return tokens;
};

/**
 * Takes terms without their places. Most terms of Chinese, Japanese and Korean are pairs of UTF-16 units, and many
 * of them come again within an article: `pair` gets where one stands in the folded text, so that no string is made of it.
 */
export interface TermReader {
  word(term: string, key: number): void;
  pair(text: string, start: number): void;
}

/** Gives the terms that `tokenize` finds in a text to a reader, in their order, for less. */
export const readTerms = (
  original: string,
  language: Language,
  letters: Letters,
  reader: TermReader
): void => {
  const { text } = fold(original, letters);
  eachTerm(text, language, {
    word: ({ term, key }) => reader.word(term, key),
    pair: (start, end) => {
      if (end - start === 2) return reader.pair(text, start);
      const { term, key } = keyed(text.slice(start, end));
      reader.word(term, key);
    },
  });
};

interface Use {
  word(term: Keyed, start: number, end: number): void;
  pair(start: number, end: number): void;
}

/** Gives each term of a folded text to functions. */
const eachTerm = (text: string, language: Language, use: Use): void => {
  const isKnown = language !== 'other';
  const usePair = (start: number, end: number): void => {
    if (!isKnown || !isStopPair(text, start, end)) use.pair(start, end);
  };
  let word = { start: 0, end: 0 };
  eachRun(text, (run) => {
    const { script, start, end } = run;
    if (script === SCRIPT.word) {
      const written = text.slice(start, end);
      const term = isKnown ? termOf(written) : keyed(written);
      if (end - start >= SHORTEST_WORD && term.term !== '') use.word(term, start, end);
      word = run;
    } else if (script === SCRIPT.ideograph) {
      eachPair(text, start, end, usePair);
    } else {
      // What adjoins a Korean word (`NFT란`) is a part of it.
      const from = word.end === start ? word.start : start;
      const nounEnd = from + withoutParticle(text.slice(from, end)).length;
      if (nounEnd > start) eachPair(text, start, nounEnd, usePair);
    }
  });
};

/** Where a folded unit ends in the original: at the next unit that begins further on. */
const endOf = (offsets: Uint32Array, end: number, original: string): number => {
  const begun = offsets[end - 1] ?? 0;
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === begun) next += 1;
  return offsets[next] ?? original.length;
};
