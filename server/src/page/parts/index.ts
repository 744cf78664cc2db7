export { readAuthorLine } from './author-line';
export { MAX_VIEWS, parseViews, readByline } from './byline';
export type { Byline } from './byline';
export { findDeck } from './deck';
export { parseDate } from './explicit-date';
export { takeGlossary } from './glossary';
export { askedTerm, isGlossaryLabel } from './glossary-sign';
export { trimTrailer } from './trailer';
