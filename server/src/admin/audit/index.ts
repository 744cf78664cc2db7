export { audit } from './controller';
export { AUDIT_ROUTES } from './routes';
export { createAuditService } from './service';
