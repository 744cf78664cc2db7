export { indexState } from './controller';
export { createIndexCounts } from './index-count-store';
export { createIndexState } from './index-state';
export { createIndexWork } from './index-work';
export { INDEX_ROUTES } from './routes';
