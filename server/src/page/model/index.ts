export { BlockBuilder } from './block-builder';
export { blockText, hasText, linkedText, linksOf, plainText, toParagraph } from './block-text';
export { cleanText, isVisible, toLine } from './clean-text';
export { SHORT_TEXT_LENGTH, beginningOf, cutToShortText } from './cut-text';
export {
  isBareMarker,
  isBullet,
  isClosed,
  isConnectionLine,
  isOpen,
  isPointer,
  widthOf,
} from './line-kind';
export { NO_PUBLICATION, NO_SOURCE } from './raw-page';
export type { BlockRole, Box, RawBlock, RawPage, ReadResult, Source } from './raw-page';
export type { Mark } from './runs';
export { safeLink, webUrl } from './safe-url';
export type { GlossaryBox, Page, PageDate, PageResult, Publication, WrittenDate } from './types';
