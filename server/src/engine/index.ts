export { ANALYZER_VERSION, analyze, NO_FINDINGS } from './analyze';
export type { AnalyzedDocument, Findings, TermRow } from './analyze';
export type {
  Candidate,
  CandidateFeatures,
  CandidateIndex,
  CandidateOptions,
} from './candidate-index';
export { EmbeddedIndex } from './embedded-index';
export { languageOf } from './language';
export { Linker, LINKER_DEFAULTS } from './linker';
export type { Analysis, LinkerOptions, RelateRequest, Relations, Vocabulary } from './linker';
export { findLines } from './lines';
export { createGlossary, findMentions, MENTION_DEFAULTS } from './mentions';
export type { Glossary, MentionOptions } from './mentions';
export { compareText } from './order';
export { pack, unpack } from './packed';
export { copiesAmong, pickRelated, relationOf, relevanceOf } from './related';
export type { RelatedOptions } from './related';
export { linesNear, titleKey, titleLikeness, TitleIndex } from './titles';
export type { TitleCandidate, TitleMatch } from './titles';
export { tokenize } from './tokenize';
export type { Token } from './tokenize';
export { createTopicDetector, detectTopics, SEED_TOPICS, TOPIC_THRESHOLD } from './topics';
export type { SeedTopic, TopicDetector } from './topics';
export type * from './types';
