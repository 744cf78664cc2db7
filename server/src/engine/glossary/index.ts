export { MENTION_DEFAULTS, createGlossary, findMentions } from './mentions';
export type { Glossary, MentionOptions } from './mentions';
export { proposeTerms } from './proposals';
export type { TermProposal } from './proposals';
export { MAX_QUESTION_LENGTH, MAX_TERM_LENGTH, askedTerm, toTerm } from './question-term';
