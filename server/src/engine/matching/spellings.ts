import { simplified, toScanText, withoutInvisible, writingsOf } from '../text';
import type { Letters } from '../text';

/** One way to write a term. */
export interface Spelling {
  /** As looked up: see `ScanText.keys`. */
  readonly text: string;
  /** As written, in its own letters: see `ScanText.text`. */
  readonly written: string;
  /** 0 as an editor wrote it; 1 derived from that by a rule. */
  readonly rank: 0 | 1;
}

/** Longer than any term; what is longer is a sentence put in the wrong field. */
const LONGEST_TERM = 120;
/** A word is at least this long before an ending is taken off or put on: `gas` is no plural. */
const SHORTEST_STEM = 3;
/** Capitals, perhaps with digits, and a small letter between: `RBF`, `DeFi`, `CL2`. */
const ACRONYM = /^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*$/u;
/** A name whose last word is in capitals, and no longer than acronyms are that are read as a word with -s. */
const IN_CAPITALS = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}[\p{Lu}\p{N}]{0,3}\p{Lu}$/u;
/** A name and what stands after it in brackets, which may hold brackets of their own. */
const NAME_AND_NOTES = /^([^()（）]+)((?:[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]\s*)+)$/u;
/** Loan-words shorter than this do not lose their long vowel: `キー` is not `キ`. */
const SHORTEST_LOAN = 3;

/**
 * The ways to write a term: as given, with the last word in the other number (English), hyphens and
 * spaces left out where they often are, the long vowel at the end of a loan-word kept or left out.
 * Empty for what is too short to be found safely: a single letter or syllable.
 *
 * @example
 * spellings('layer-2 policies').map(({ text }) => text);
 * // ['layer 2 policies', 'layer 2 policy', 'layer2 policies', 'layer2 policy']
 */
export const spellings = (name: string, letters: Letters = 'written'): Spelling[] => {
  const term = withoutInvisible(name).trim();
  const text = toScanText(term).text.trim();
  if (!isLongEnough(text)) return [];
  const derived = new Set<string>();
  for (const joined of [text, ...closed(term, text), ...opened(text)]) {
    derived.add(joined);
    const numbers = isInCapitals(term) ? [] : otherNumber(joined, term);
    for (const other of [...numbers, ...otherVowel(joined)]) derived.add(other);
  }
  derived.delete(text);
  const toSpelling = (written: string, rank: 0 | 1): Spelling => ({
    text: letters === 'simplified' ? simplified(written) : written,
    written,
    rank,
  });
  return [
    toSpelling(text, 0),
    ...[...derived].filter(isLongEnough).map((other) => toSpelling(other, 1)),
  ];
};

/** More than one character, or a kanji, which the dictionary keeps from being found within a word. */
const isLongEnough = (text: string): boolean =>
  text.length <= LONGEST_TERM &&
  /..|^\p{Script=Han}$/su.test(text) &&
  writingsOf(text).some((kind) => kind > 0);

/**
 * Whether the last word of a name is in capitals: an acronym, which bears no ending but a small -s.
 *
 * @example
 * isInCapitals('NFT');  // true
 * isInCapitals('NFTs'); // false
 */
export const isInCapitals = (name: string): boolean =>
  IN_CAPITALS.test(withoutInvisible(name).normalize('NFKC').trim());

/**
 * A name and the acronym that stands beside it in brackets: `Replace-by-fee (RBF)`, `非代替性トークン（NFT）`.
 * Other words in brackets tell which of several things is meant, and are no name by themselves.
 *
 * @example
 * namesWithin('Replace-by-fee (RBF)'); // ['Replace-by-fee (RBF)', 'Replace-by-fee', 'RBF']
 * namesWithin('Gossip (LN)');          // ['Gossip (LN)', 'Gossip']
 */
export const namesWithin = (name: string): string[] => {
  const [, outer, notes] = NAME_AND_NOTES.exec(name.trim()) ?? [];
  if (outer === undefined || notes === undefined) return [name];
  const acronyms = notes.split(/[()（）]/u).filter((note) => isAcronymOf(note, outer));
  return [name, outer.trim(), ...acronyms];
};

/** Its capitals begin with the first letter of the name and follow within it; beside kanji or kana they stand close. */
const isAcronymOf = (acronym: string, name: string): boolean => {
  if (!ACRONYM.test(acronym)) return false;
  if (!/^\p{Script=Latin}/u.test(name)) return !/\s$/u.test(name);
  const capitals = acronym.toLowerCase().replace(/s$/u, '');
  const letters = name.toLowerCase();
  let at = -1;
  for (const letter of capitals) {
    const next = letters.indexOf(letter, at + 1);
    if (next < 0 || (at < 0 && next > 0)) return false;
    at = next;
  }
  return true;
};

/** Without the gaps that are often left out: a hyphen's, one before a digit, one beside Chinese, Japanese or Korean. */
const closed = (term: string, text: string): string[] => {
  const found: string[] = [];
  if (/\p{L}[-\u2010\u2011]\p{L}/u.test(term) && !/\s/u.test(term)) {
    found.push(text.replaceAll(' ', ''));
  }
  const beforeDigit = text.replace(/(\p{L}) (?=\d+(?:$| ))/gu, '$1');
  const besideCjk = text
    .replace(/([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]) /gu, '$1')
    .replace(/ (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/gu, '');
  found.push(beforeDigit, besideCjk);
  return found.filter((other) => other !== text);
};

/** With a space where scripts meet, which Japanese, Korean and Chinese texts put or leave out at will. */
const opened = (text: string): string[] => {
  const other = text
    .replace(/([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])(?=[a-z0-9])/gu, '$1 ')
    .replace(/([a-z0-9])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])/gu, '$1 ');
  return other === text ? [] : [other];
};

/** The last English word in the singular where it looks plural, else with `y` turned to `ies`. */
const otherNumber = (text: string, term: string): string[] => {
  if (/\p{Lu}s$/u.test(term)) return [text.slice(0, -1)];
  const last = /(?:^|[^a-z])([a-z]+)$/u.exec(text)?.[1] ?? '';
  const stem = text.slice(0, text.length - last.length);
  if (last.length <= SHORTEST_STEM) return [];
  if (/[^aeiou]y$/u.test(last)) return [`${stem}${last.slice(0, -1)}ies`];
  if (/ies$/u.test(last)) return [`${stem}${last.slice(0, -3)}y`];
  if (/(?:[xz]|ch|sh|ss)es$/u.test(last)) return [`${stem}${last.slice(0, -2)}`];
  return /[^suia]s$/u.test(last) ? [`${stem}${last.slice(0, -1)}`] : [];
};

/** サーバー and サーバ. */
const otherVowel = (text: string): string[] => {
  const loan = /[\p{sc=Katakana}ー]+$/u.exec(text)?.[0] ?? '';
  if (loan.length < SHORTEST_LOAN) return [];
  return [loan.endsWith('ー') ? text.slice(0, -1) : `${text}ー`];
};
