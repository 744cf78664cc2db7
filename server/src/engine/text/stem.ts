/** Words up to this length are left alone: `news`, `uses` and `gas` lose more than they gain. */
const SHORTEST_STEMMED = 4;

const VOWEL = /[aeiouy]/;
const DOUBLE_CONSONANT = /([bdgmnprt])\1$/;

const withoutPlural = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
};

const withoutEnding = (word: string): string => {
  const stem = /^(.{3,})(?:ing|ed|ly)$/.exec(word)?.[1];
  if (stem === undefined || !VOWEL.test(stem)) return word;
  return DOUBLE_CONSONANT.test(stem) ? stem.slice(0, -1) : stem;
};

/**
 * The part of an English word that its plural, `-ing`, `-ed` and `-ly` forms share. Deliberately light:
 * it never crosses from one word class to another (`nation`, `national`), which would blur names.
 * The result is a key for comparing, not a word to show.
 *
 * @example
 * stem('policies'); // 'polici', as for 'policy'
 * stem('trading');  // 'trad', as for 'trade' and 'traded'
 */
export const stem = (word: string): string => {
  if (word.length <= SHORTEST_STEMMED || !/^[a-z]+$/.test(word)) return word;
  const base = withoutEnding(withoutPlural(word));
  if (base.length <= SHORTEST_STEMMED - 1) return base;
  if (base.endsWith('e')) return base.slice(0, -1);
  return base.endsWith('y') ? `${base.slice(0, -1)}i` : base;
};
