export { map } from './controller';
export { MAP_ROUTES } from './routes';
export { createMapService } from './service';
