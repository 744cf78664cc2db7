export { held, lists, overview } from './controller';
export { createOverviewParts } from './parts';
export { OVERVIEW_ROUTES } from './routes';
