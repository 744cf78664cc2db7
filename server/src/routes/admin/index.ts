import { AUDIT_ROUTES } from './audit';
import { MAP_ROUTES } from './map';
import { PANEL_ROUTES } from './panel';

/** All routes of the panel. */
export const adminRoutes = () => ({
  type: 'admin',
  routes: [
    AUDIT_ROUTES,
    MAP_ROUTES,
    PANEL_ROUTES,
    //
  ].flat(),
});
