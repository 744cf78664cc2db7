export { kindOfBytes } from './binary-kind';
export { adviceOn } from './kind';
export type { Kind } from './kind';
export { toLatin1 } from './latin1';
export { pageFormat } from './page-format';
export type { PageFormat } from './page-format';
export { withoutServerCode } from './server-code';
export { kindOfText } from './text-kind';
