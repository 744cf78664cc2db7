export { indexState } from './controller';
export { INDEX_ROUTES } from './routes';
export { createIndexPageService } from './service';
