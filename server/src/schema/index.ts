export type { Described } from './described';
export { check, nameOf } from './fault';
export type { Fault } from './fault';
export {
  documentId,
  documentIds,
  documentIdsText,
  flag,
  isSound,
  locale,
  moment,
  number,
  oneOf,
  phrase,
  record,
  rowId,
  rowIdText,
  text,
  uid,
  whole,
  wholeText,
} from './fields';
