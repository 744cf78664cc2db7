export { readPage } from './read-page';
export { resolveDate } from './resolve-date';
