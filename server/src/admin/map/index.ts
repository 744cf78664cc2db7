export { map } from './controller';
export { createMap } from './map';
export { createPublishedList } from './published-store';
export { MAP_ROUTES } from './routes';
