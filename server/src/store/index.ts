export { bodyDigest, digest, titleDigest } from './digests';
export { groupBy } from './group-by';
export { inPages } from './in-pages';
export { sameJson } from './json';
export type { Locks } from './locks';
export { MODELS } from './models';
export { isOutage } from './outages';
export { ensureNamedRow } from './named-row';
export type { PluginStore } from './plugin-store';
export { table } from './table';
export { keyOf, ofArticle, ofArticles } from './tables';
export type {
  ConnectionRow,
  DerivedTables,
  HintRow,
  LineCandidate,
  LineResolution,
  LineRow,
  MentionRow,
  SnapshotRow,
  StateRow,
} from './tables';
export { nextTurn } from './turns';
export { createStoreService, storeOf } from './service';
