export { readMarkdownPage } from './markdown-page';
