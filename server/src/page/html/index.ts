export { readHtmlPage } from './html-page';
