import { adminRoute } from '../shared';

export const INDEX_ROUTES = [
  adminRoute('GET', '/index', 'admin-index.read', 'read'),
  adminRoute('GET', '/index/work', 'admin-index.work', 'read'),
  adminRoute('GET', '/index/failed', 'admin-index.failed', 'read'),
  adminRoute('POST', '/index/retry', 'admin-index.retry', 'rebuild'),
  adminRoute('POST', '/index/rebuild', 'admin-index.rebuild', 'rebuild'),
  adminRoute('POST', '/index/cancel', 'admin-index.cancel', 'rebuild'),
  adminRoute('POST', '/index/undo', 'admin-index.undo', 'rebuild'),
];
