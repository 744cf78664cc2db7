import { AUDIT_ROUTES } from './audit';
import { EVALUATION_ROUTES } from './evaluation';
import { INDEX_ROUTES } from './index-page';
import { LIST_VIEW_ROUTES } from './list-view';
import { MAP_ROUTES } from './map';
import { OVERVIEW_ROUTES } from './overview';
import { PANEL_ROUTES } from './panel';
import { SETTINGS_ROUTES } from './settings';
import { WIDGET_ROUTES } from './widget';
import { WRITING_ROUTES } from './writing';

/** All routes of the panel. */
export const adminRoutes = () => ({
  type: 'admin',
  routes: [
    AUDIT_ROUTES,
    EVALUATION_ROUTES,
    INDEX_ROUTES,
    LIST_VIEW_ROUTES,
    MAP_ROUTES,
    OVERVIEW_ROUTES,
    PANEL_ROUTES,
    SETTINGS_ROUTES,
    WIDGET_ROUTES,
    WRITING_ROUTES,
  ].flat(),
});
