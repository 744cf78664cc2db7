export { createChanges } from './change-store';
export type { Change, ChangeKind, Changes } from './change-store';
export { createHints } from './hints';
export type { Hints } from './hints';
export {
  UNRESOLVED,
  listOf,
  sameRows,
  toConnectionRows,
  toLineRows,
  toMentionRows,
  toResolution,
} from './rows';
export type { Resolution, Unnumbered } from './rows';
export { createSnapshots, isRestored, keptMark, unpack } from './snapshots';
export type { Snapshots } from './snapshots';
export { MAX_ATTEMPTS, createStates } from './states';
export type { States } from './states';
