export { withCommonForms } from './character-forms';
export { hasTraditional, lettersOf, readSimplified, simplified } from './chinese-letters';
export type { Letters } from './chinese-letters';
export { fold, foldString, withoutSurplus } from './fold';
export { FoldedUnits } from './fold-units';
export { hasInvisible, seenEnd, seenText, withoutInvisible } from './invisible';
export { SAMPLE_LENGTH, languageOf } from './language';
