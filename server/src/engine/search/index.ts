export type { Baseline, BaselineRanks } from './baselines';
export type {
  Candidate,
  CandidateFeatures,
  CandidateIndex,
  CandidateOptions,
} from './candidate-index';
export { MemoryIndex } from './memory-index';
export { DEPTH, scoreOf } from './retrieval-metrics';
export type { Score } from './retrieval-metrics';
export { GLOSSARY_WEIGHT, HIGHEST_SCORE, TOPIC_WEIGHT, labelFactor } from './similarity';
export type { Labels } from './similarity';
