export { createAuditReader } from './audit-reader';
export { audit } from './controller';
export { AUDIT_ROUTES } from './routes';
