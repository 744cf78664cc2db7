import type { Core } from '@strapi/strapi';
import { decisionsOf } from '../../decisions';
import { PLUGIN_ID } from '../../model';
import { adminOf } from '../shared';
import { createAuditReader } from './audit-reader';

/** Who decided what, and when. */
export const createAuditService = ({ strapi }: { strapi: Core.Strapi }) =>
  createAuditReader({ audit: decisionsOf(strapi).audit, titles: adminOf(strapi).titles });

export type AuditService = ReturnType<typeof createAuditService>;

export const auditOf = (strapi: Core.Strapi): AuditService =>
  strapi.plugin(PLUGIN_ID).service('audit');
