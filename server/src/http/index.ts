export { endpoint, read } from './endpoint';
export type { Context } from './context';
