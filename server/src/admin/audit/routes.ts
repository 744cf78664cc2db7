import { adminRoute } from '../shared';

/** Nothing here writes: an audit entry is never changed or removed. */
export const AUDIT_ROUTES = [
  adminRoute('GET', '/audit', 'admin-audit.find', 'audit'),
  adminRoute('GET', '/audit/filters', 'admin-audit.filters', 'audit'),
];
