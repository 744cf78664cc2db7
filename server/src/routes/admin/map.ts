import { adminRoute } from './route';

export const MAP_ROUTES = [adminRoute('GET', '/map', 'admin-map.find', 'read')];
