export { createNewsroom } from './newsroom';
export type { Newsroom } from './newsroom';
