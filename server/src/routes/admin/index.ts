import { AUDIT_ROUTES } from './audit';
import { EVALUATION_ROUTES } from './evaluation';
import { LIST_VIEW_ROUTES } from './list-view';
import { MAP_ROUTES } from './map';
import { PANEL_ROUTES } from './panel';
import { WIDGET_ROUTES } from './widget';

/** All routes of the panel. */
export const adminRoutes = () => ({
  type: 'admin',
  routes: [
    AUDIT_ROUTES,
    EVALUATION_ROUTES,
    LIST_VIEW_ROUTES,
    MAP_ROUTES,
    PANEL_ROUTES,
    WIDGET_ROUTES,
  ].flat(),
});
