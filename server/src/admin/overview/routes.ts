import { adminRoute } from '../shared';

export const OVERVIEW_ROUTES = [
  adminRoute('GET', '/overview', 'admin-overview.find', 'read'),
  // Before the lists, whose name it would be otherwise.
  adminRoute('GET', '/lists/topics', 'admin-lists.topics', 'read'),
  adminRoute('GET', '/lists/:list', 'admin-lists.find', 'read'),
  adminRoute('POST', '/lists/refresh', 'admin-lists.refresh', 'review'),
  adminRoute('POST', '/lists/choose', 'admin-lists.choose', 'review'),
  adminRoute('POST', '/lists/take-back', 'admin-lists.takeBack', 'review'),
  adminRoute('POST', '/lists/reject', 'admin-lists.reject', 'review'),
  adminRoute('POST', '/lists/never', 'admin-lists.never', 'glossary'),
  adminRoute('GET', '/held/search', 'admin-held.search', 'review'),
  adminRoute('POST', '/held', 'admin-held.hold', 'review'),
  adminRoute('POST', '/held/release', 'admin-held.release', 'review'),
];
