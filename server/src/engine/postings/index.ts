export { ANALYZER_VERSION, NO_FINDINGS, analyze } from './analyze';
export type { AnalyzedDocument } from './analyze';
export { InvertedIndex } from './inverted-index';
export type { Entry } from './inverted-index';
export { frequencyCodeOf, docNumberOf } from './posting-lists';
export { pack, unpack } from './serialize';
