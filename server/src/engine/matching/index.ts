export { katakanaWords } from './katakana-words';
export { isNamed, matchTerms } from './matches';
export type { Pattern, TermMatch } from './matches';
export { isInCapitals, namesWithin, spellings } from './spellings';
export { Trie } from './trie';
