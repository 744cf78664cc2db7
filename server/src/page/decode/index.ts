export { withoutCookie } from './declared-charset';
export { decode } from './decode';
