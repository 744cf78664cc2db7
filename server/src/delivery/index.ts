export { createMentions } from './mentions';
export { createReader } from './reader';
export type { FullAnswer, ReadOptions, Reader } from './reader';
export { createStories } from './stories';
export { ANYONE, createTargets, readableAmong } from './targets';
export type { CanRead, ReadRequest, Targets } from './targets';
