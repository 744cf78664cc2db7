import { AUDIT_ROUTES } from './audit';
import { PANEL_ROUTES } from './panel';

/** All routes of the panel. */
export const adminRoutes = () => ({
  type: 'admin',
  routes: [...AUDIT_ROUTES, ...PANEL_ROUTES],
});
