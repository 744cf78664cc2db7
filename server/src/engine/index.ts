export { ANALYZER_VERSION, analyze, NO_FINDINGS } from './analyze';
export type { AnalyzedDocument } from './analyze';
export { BASELINES } from './baselines';
export type { Baseline, BaselineRanks } from './baselines';
export type {
  Candidate,
  CandidateFeatures,
  CandidateIndex,
  CandidateOptions,
} from './candidate-index';
export { EmbeddedIndex } from './embedded-index';
export { DEPTH, scoreOf } from './found';
export type { Score } from './found';
export type { Incoming } from './incoming';
export { languageOf } from './language';
export { Linker } from './linker';
export type { Analysis, LinkerOptions, RelateRequest, Vocabulary } from './linker';
export { findLines } from './lines';
export { createGlossary, findMentions } from './mentions';
export type { Glossary, MentionOptions } from './mentions';
export { compareText } from './order';
export { pack, unpack } from './packed';
export { proposeTerms } from './proposals';
export type { TermProposal } from './proposals';
export { copiesAmong, pickRelated, relationOf, relevanceOf } from './related';
export { linesNear, titleKey, titleLikeness, TitleIndex } from './titles';
export type { TitleMatch } from './titles';
export { tokenize } from './tokenize';
export type { Token } from './tokenize';
export { sentenceAround } from './sentences';
export { SEED_TOPICS } from './seed-topics';
export type { SeedTopic } from './seed-topics';
export { createTopicDetector, detectTopics, TOPIC_THRESHOLD } from './topics';
export type {
  Address,
  BlockKind,
  DetectedTopic,
  Document,
  GlossaryEntry,
  Language,
  Line,
  Mention,
  Reason,
  Related,
  Relation,
  TextBlock,
  TextLink,
  TopicEntry,
} from './types';
