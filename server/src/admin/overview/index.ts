export { held, lists, overview } from './controller';
export { OVERVIEW_ROUTES } from './routes';
export { createOverviewService } from './service';
