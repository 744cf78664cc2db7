export { createDecider } from './decider';
export type { ArticleInput, Decider } from './decider';
export { createHolds } from './holding';
export type { Holds } from './holding';
export { createPins } from './pins';
export type { Pins } from './pins';
