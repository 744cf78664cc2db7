import { adminRoute } from '../shared';

export const SETTINGS_ROUTES = [
  adminRoute('GET', '/settings', 'admin-settings.read', 'settings'),
  adminRoute('PUT', '/settings', 'admin-settings.save', 'settings'),
  adminRoute('POST', '/settings/preview', 'admin-settings.preview', 'settings'),
  adminRoute('GET', '/settings/preview/:id', 'admin-settings.readPreview', 'settings'),
  adminRoute('DELETE', '/settings/preview/:id', 'admin-settings.cancelPreview', 'settings'),
];
