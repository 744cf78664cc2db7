export { createLinks } from './line-links';
export { createLines } from './line-resolver';
export type { Lines } from './line-resolver';
