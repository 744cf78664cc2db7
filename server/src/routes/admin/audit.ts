import { adminRoute } from './route';

export const AUDIT_ROUTES = [adminRoute('GET', '/audit', 'admin-audit.find', 'audit')];
