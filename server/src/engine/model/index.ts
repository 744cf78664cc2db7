export { compareText } from './compare';
export { hashSequence } from './hash';
export { idf } from './idf';
export { spansByBlock, spansIn } from './spans';
export {
  FREQUENCY_CODES,
  bodyCount,
  fromFrequencyCode,
  leadCount,
  leadWeight,
  packCounts,
  titleCount,
  toFrequencyCode,
  wholeWeight,
} from './term-frequencies';
export { TermTable, beginningOf, termHash, termKey } from './term-table';
export type { TermVector } from './term-vector';
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
