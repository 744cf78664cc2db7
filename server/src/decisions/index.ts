export { linesOf } from './answer-rules';
export type { Facts } from './answer-rules';
export { judgeLinks, shownLinks, targetsOf } from './shown-links';
export type { JudgedLink } from './shown-links';
export type { Audit, AuditEntry, AuditFilter } from './audit-store';
export { REJECT_REASONS } from './decision-store';
export type {
  Decision,
  DecisionKind,
  Decisions,
  OnReplace,
  RejectReason,
  Revision,
} from './decision-store';
export type { Held } from './held-back';
export { firstPublished, settledTargets } from './known';
export type { Known, ReadKnown } from './known';
export type { ReadLinking } from './linking';
export { createDecisionsService, decisionsOf } from './service';
