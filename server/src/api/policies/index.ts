export { closeContentApi } from './closure';
export { guardAnswers } from './guard-answers';
export { guardQueries } from './guard-queries';
export { isOpen } from './is-open';
export { narrowQueries } from './narrow-queries';
export { mayPreview, publishedOnly } from './published-only';
export { keepsDraftsBack, refusesDrafts } from './questions';
export { soundText } from './sound-text';
