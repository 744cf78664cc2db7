export { listView } from './controller';
export { LIST_VIEW_ROUTES } from './routes';
export { createListViewService, listViewOf } from './service';
