import { auditQuery } from '../../contracts/audit';
import { endpoint } from '../../http';
import { toPage, viewerOf, type AdminController } from '../shared';
import { auditOf } from './service';

/** `GET /newsroom/audit`: who decided or changed what, newest first. */
export const audit: AdminController = ({ strapi }) => ({
  find: endpoint({ query: auditQuery }, async ({ query }, ctx) => {
    ctx.body = await auditOf(strapi).read(viewerOf(strapi, ctx), query, toPage(query));
  }),

  /** `GET /newsroom/audit/filters` */
  filters: endpoint({}, async (_input, ctx) => {
    ctx.body = await auditOf(strapi).filters();
  }),
});
