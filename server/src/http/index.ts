export { describeRoute } from './describe-route';
export type { DescribedSchemas } from './describe-route';
export { endpoint, read } from './endpoint';
export type { Context } from './context';
