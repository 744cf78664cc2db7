export { explainCandidate } from './explain';
export type { ExplainedCandidate, Verdict } from './explain';
export { incomingFrom } from './link-places';
export type { Incoming } from './link-places';
export { copiesAmong, pickRelated, relationOf, relevanceOf } from './related';
export type { RelatedOptions, Source } from './related';
