import { adminRoute } from '../shared';

const ENTRY = '/entries/:uid/:documentId';

export const PANEL_ROUTES = [
  adminRoute('GET', '/sources', 'admin-panel.sources', 'read'),
  adminRoute('GET', '/search', 'admin-panel.search', 'read'),
  adminRoute('GET', `${ENTRY}/panel`, 'admin-panel.find', 'read'),
  adminRoute('GET', `${ENTRY}/explanation`, 'admin-panel.explain', 'read'),
  adminRoute('POST', `${ENTRY}/pins`, 'admin-panel.pin', 'pin'),
  adminRoute('PUT', `${ENTRY}/pins`, 'admin-panel.order', 'pin'),
  adminRoute('POST', `${ENTRY}/pins/restore`, 'admin-panel.restore', 'pin'),
  adminRoute('POST', `${ENTRY}/decisions`, 'admin-panel.decide', 'review'),
  adminRoute('POST', `${ENTRY}/decisions/restore`, 'admin-panel.restore', 'review'),
];
