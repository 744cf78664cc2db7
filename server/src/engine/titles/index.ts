export { TitleIndex, linesNear, titleKey, titleLikeness } from './line-titles';
export type { TitleMatch } from './line-titles';
