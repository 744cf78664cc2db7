export { ANALYZER_VERSION, analyze, NO_FINDINGS } from './postings';
export type { AnalyzedDocument } from './postings';
export type { Baseline, BaselineRanks } from './search';
export type { Candidate, CandidateIndex, CandidateOptions } from './search';
export { MemoryIndex } from './search';
export { DEPTH, scoreOf } from './search';
export type { ExplainedCandidate, Verdict } from './related';
export { languageOf } from './text';
export { Engine } from './engine';
/** @public The name under which cases and measurements outside the project ask for it. */
export { Engine as Linker } from './engine';
export type { Analysis, EngineOptions, Indexed, RelateRequest, Vocabulary } from './engine';
export { hasOtherFigures } from './copies';
export { findLines } from './lines';
export { createGlossary, findMentions } from './glossary';
export type { Glossary, MentionOptions } from './glossary';
export { compareText } from './model';
export { pack, unpack } from './postings';
export { proposeTerms } from './glossary';
export { copiesAmong, pickRelated, relationOf, relevanceOf } from './related';
export { linesNear, titleKey, titleLikeness, TitleIndex } from './titles';
export type { TitleMatch } from './titles';
export { tokenize } from './text';
export { sentenceAround } from './text';
export { SEED_TOPICS } from './topics';
export type { SeedTopic } from './topics';
export { createTopicDetector, detectTopics, TOPIC_THRESHOLD } from './topics';
export type {
  BlockKind,
  DetectedTopic,
  Document,
  GlossaryEntry,
  Language,
  Line,
  Mention,
  Related,
  Relation,
  TextBlock,
  TopicEntry,
} from './model';
