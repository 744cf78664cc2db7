export { linesOf, linksOf, withinLimit } from './answer-rules';
export type { Facts, Link } from './answer-rules';
export type { Audit, AuditEntry, AuditFilter } from './audit-store';
export { REJECT_REASONS } from './decision-store';
export type { Decision, DecisionKind, Decisions, RejectReason } from './decision-store';
export type { Held } from './held-back';
export { createKnownReader, firstPublished, settledTargets } from './known';
export type { Known } from './known';
export { createDecisionsService, decisionsOf } from './service';
