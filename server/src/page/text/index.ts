export { headMarkedLists } from './marked-list';
export { markHeadings } from './plain-heading';
export { readTextPage } from './text-page';
