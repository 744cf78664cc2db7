export { readHtmlPage } from './html-page';
export { NO_STORY } from './missing-story';
