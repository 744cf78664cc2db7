import { adminRoute } from '../shared';

export const MAP_ROUTES = [adminRoute('GET', '/map', 'admin-map.find', 'read')];
