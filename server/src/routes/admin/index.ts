import { AUDIT_ROUTES } from './audit';

/** All routes of the panel. */
export const adminRoutes = () => ({
  type: 'admin',
  routes: [...AUDIT_ROUTES],
});
