export type { News } from './change-events';
export type { Change, ChangeKind, Changes, Hints, Snapshots, States } from './rows';
export type { EngineClient } from './client';
export type { Lines } from './lines';
export { hints } from './publish-middleware';
export { isReady } from './client';
export type { Reconciler } from './reconcile';
export type { RefreshOptions, RefreshResult, Refresher } from './refresh';
export { draftDate } from './relate-text';
export type { AnalyzedText, TextRelater } from './relate-text';
export type { Relinker } from './relink';
export {
  isRestored,
  keptMark,
  listOf,
  MAX_ATTEMPTS,
  sameRows,
  toConnectionRows,
  unpack,
} from './rows';
export type { Sweeper } from './sweep';
export { createIndexingService, indexingOf } from './service';
