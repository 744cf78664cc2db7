export { incomingFrom } from './link-places';
export type { Incoming } from './link-places';
export { copiesAmong, pickRelated, relationOf, relevanceOf } from './related';
export type { RelatedOptions } from './related';
