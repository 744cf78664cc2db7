export { withoutCookie } from './declared-charset';
export { decode } from './decode';
export type { PageFormat } from './page-format';
