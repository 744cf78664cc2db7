export { readBody, readNumber } from './body';
export type { Context } from './context';
export {
  MAX_LIMIT,
  checkDocumentIds,
  checkLimit,
  isDocumentId,
  readDocumentIds,
  readLimit,
  readLocale,
  readMoment,
  readPage,
  readRelation,
  readText,
  readUid,
} from './params';
