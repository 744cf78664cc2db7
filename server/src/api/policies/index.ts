export { guardQueries } from './guard-queries';
export { holds, mayPreview, publishedOnly } from './published-only';
export { soundText } from './sound-text';
