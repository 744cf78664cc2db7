import { Trie, matchTerms, spellings, type Pattern } from '../matching';
import { hasTraditional, Writing, type Letters, type ScanText } from '../text';
import { BUILT_IN_NAMES, COUNTRY_LETTERS, OTHER_COUNTRIES, OWN_LETTERS } from './names';
import { SEED_TOPICS } from './seed-topics';

/** A country named in a text; units of the scan text. */
export interface CountryName {
  /** The key of the seeded topic, or something else for any other country. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a country and what is its own: タイの国会, Egypt's highest State Council, 태국의 새 국회. */
const OWNING = /^(?:'s|の|的|의)? ?(?:[a-z]+ |[가-힣]{1,2} )?[新旧前元現现]?$/u;
/** The same in a headline, where the country is set before what is told of it: タイ、国会を解散. */
const OWNING_IN_TITLE = /^ ?[、,，:：] ?$/u;
/** What may stand between an institution and its country: State Council of Egypt. */
const OWNED = /^ (?:of|in) (?:the )?$/u;
const LONGEST_OWNED = ' of the '.length;

const OTHER = 'other';

const createTrie = (letters: Letters): Trie<Pattern> => {
  const trie = new Trie<Pattern>();
  const add = (id: string, names: readonly string[], rank: number): void => {
    for (const name of names) {
      const exact = /^\p{Lu}{2,3}$/u.test(name) ? name : null;
      const pattern = { id, rank, exact, isAsWritten: hasTraditional(name) };
      for (const { text, written } of spellings(name, letters))
        trie.add(text, { ...pattern, written });
    }
  };
  for (const { key, kind } of SEED_TOPICS) {
    const { names = [], marks = [] } = (kind === 'place' && BUILT_IN_NAMES.get(key)) || {};
    add(key, [...names, ...marks], 0);
  }
  OTHER_COUNTRIES.forEach((names) => {
    add(OTHER, names, 1);
  });
  trie.sort((a, b) => a.rank - b.rank);
  return trie;
};

const tries = new Map<Letters, Trie<Pattern>>();

/** The countries named in a text, with their people and main cities. */
export const countriesIn = (scan: ScanText): CountryName[] => {
  const trie = tries.get(scan.letters) ?? createTrie(scan.letters);
  tries.set(scan.letters, trie);
  return matchTerms(scan, trie).map(({ pattern, start, end }) => ({
    key: pattern.id,
    start,
    end,
  }));
};

/** The country to which the words right beside a place say that it belongs, or null. */
export const countryBeside = (
  scan: ScanText,
  countries: readonly CountryName[],
  { start, end, isTitle }: { start: number; end: number; isTitle: boolean }
): string | null => {
  const before = countries.findLast((country) => country.end <= start);
  if (before !== undefined) {
    const between = scan.slice(before.end, start);
    if (OWNING.test(between) || (isTitle && OWNING_IN_TITLE.test(between))) return before.key;
  }
  const after = countries.find((country) => country.start >= end);
  if (
    after !== undefined &&
    after.start - end <= LONGEST_OWNED &&
    OWNED.test(scan.slice(end, after.start))
  )
    return after.key;
  return letterBefore(scan, start);
};

/** 英首相官邸, 미 국회: a country by a letter that stands alone. */
const letterBefore = (scan: ScanText, start: number): string | null => {
  const at = scan.slice(start - 1, start) === ' ' ? start - 2 : start - 1;
  const letter = scan.slice(at, at + 1);
  if (!COUNTRY_LETTERS.has(letter)) return null;
  const kind = scan.kinds[at - 1];
  if (at > 0 && (kind === Writing.han || kind === Writing.hangul)) return null;
  return OWN_LETTERS.get(letter) ?? OTHER;
};
