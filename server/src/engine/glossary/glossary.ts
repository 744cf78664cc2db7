import { Trie, isInCapitals, katakanaWords, namesWithin, spellings } from '../matching';
import type { Pattern } from '../matching';
import { lettersOf, withoutInvisible } from '../text';
import type { Letters } from '../text';
import type { GlossaryEntry } from '../model';

/** Terms ready to be looked for; made once, used for many texts. */
export interface Glossary {
  readonly locale: string;
  /** By which letters terms and texts are compared. */
  readonly letters: Letters;
  readonly trie: Trie<Pattern>;
  /** Ids of the terms that are never linked, only kept from being linked in part. */
  readonly never: ReadonlySet<string>;
  /** Katakana words that stand by themselves within a term: see `katakanaWords`. */
  readonly words: ReadonlySet<string>;
}

/**
 * A single letter is looked for as it is written alone: in the other writing of Chinese it is often another word, as 面, a
 * side, is to 麵, noodles.
 */
const SINGLE = /^.$/su;

/**
 * Capitals that spell a common word in small letters; such an acronym is found in capitals alone.
 * The function words of English with up to four letters.
 */
const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    'a ad all am an and any are as at be but by can did do does due else ever few for from had has have he her ' +
    'here him his how i if in into is it its just may me most must my no nor not now of off on once one only or ' +
    'our out over own per put says set she so some such than that the them then they this to too two up us use ' +
    'very was we were what when who why will with you your'
  ).split(' ')
);

/**
 * A glossary ready to be looked for. Where two terms share a spelling, a term goes before an alias and
 * the smaller id before the greater, whatever the order of the entries.
 *
 * @example
 * createGlossary([{ id: 'dl', term: 'distributed ledger', aliases: ['DLT'], caseSensitive: false, never: false }], 'en');
 */
export const createGlossary = (entries: readonly GlossaryEntry[], locale: string): Glossary => {
  const trie = new Trie<Pattern>();
  const letters = lettersOf(locale);
  for (const entry of entries) {
    for (const [index, name] of [entry.term, ...entry.aliases].entries()) {
      addName({ trie, letters }, entry, name, index === 0 ? 0 : 1);
    }
  }
  trie.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const never = new Set(entries.filter((entry) => entry.never).map(({ id }) => id));
  const names = entries.flatMap(({ term, aliases }) => [term, ...aliases]);
  const words = new Set(names.flatMap(katakanaWords));
  return { locale, letters, trie, never, words };
};

const addName = (
  { trie, letters }: Pick<Glossary, 'trie' | 'letters'>,
  entry: GlossaryEntry,
  name: string,
  rank: 0 | 1
): void => {
  for (const [index, part] of namesWithin(withoutInvisible(name)).entries()) {
    const exact = entry.caseSensitive || isWordInCapitals(part) ? part.trim() : null;
    for (const { text, written, rank: derived } of spellings(part, letters)) {
      const isDerived = index > 0 || derived > 0;
      const pattern = { id: entry.id, rank: isDerived ? rank + 2 : rank, exact, written };
      const isAsWritten = SINGLE.test(written);
      trie.add(text, { ...pattern, isAcronym: isInCapitals(part), isAsWritten });
    }
  }
};

/** Whether it is in capitals and would be a word of grammar in small letters. */
export const isWordInCapitals = (name: string): boolean =>
  name === name.toUpperCase() && WORDS_IN_CAPITALS.has(name.toLowerCase());
