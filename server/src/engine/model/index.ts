export { compareText } from './compare';
export { hashSequence } from './hash';
export { idf } from './idf';
export { placesByBlock, placesIn } from './spans';
export {
  ROUGH_KINDS,
  bodyCount,
  fromRough,
  leadCount,
  leadWeight,
  packCounts,
  titleCount,
  toRough,
  wholeWeight,
} from './term-frequencies';
export { TermTable, beginningOf, hashOf, keyOf } from './term-table';
export type { Words } from './term-vector';
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
