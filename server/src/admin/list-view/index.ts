export { listView } from './controller';
export { createCounts } from './counts';
export { createRefreshes } from './refreshes';
export { LIST_VIEW_ROUTES } from './routes';
