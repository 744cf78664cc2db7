export { Writing, mayBegin, mayEnd, writingsOf } from './boundaries';
export {
  fold,
  foldString,
  hasTraditional,
  languageOf,
  lettersOf,
  seenEnd,
  seenText,
  simplified,
  withCommonForms,
  withoutInvisible,
  withoutSurplus,
} from './letters';
export type { Letters } from './letters';
export {
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
} from './function-words';
export { koreanTail, withoutParticle } from './korean';
export { withNumbersApart } from './numbers';
export { readPassages, readStretches } from './passages';
export type { Passage, Stretch } from './passages';
export { ScanText, toScanText } from './scan-text';
export { SCRIPT, scriptAt } from './script';
export { LONGEST_EXCERPT, sentenceAround, sentencesOf } from './sentences';
export type { Range } from './sentences';
export { stem } from './stem';
export { isStopWord } from './stop-words';
export { writtenAddresses } from './written-addresses';
export { readTerms, tokenize } from './tokenize';
export type { TermReader, Token } from './tokenize';
