export { closeContentApi } from './closure';
export { guardQueries, refusesDrafts } from './guard-queries';
export { isOpen } from './is-open';
export { mayPreview, publishedOnly } from './published-only';
export { soundText } from './sound-text';
