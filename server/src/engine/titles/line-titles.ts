/** What other parts of the engine and the services need of titles. */
export { titleKey } from './title-key';
export { NEAR_LIKENESS, titleLikeness } from './title-likeness';
export { linesNear, TitleIndex, type TitleMatch } from './title-index';
