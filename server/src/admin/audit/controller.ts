import { auditOf } from './service';
import { viewerOf, type AdminController } from '../shared';
import { readMoment, readPage, readText } from '../../http';

/** `GET /newsroom/audit`: who decided or changed what, newest first. */
export const audit: AdminController = ({ strapi }) => ({
  async find(ctx) {
    const filter = {
      action: readText('action', ctx.query.action),
      actor: readText('actor', ctx.query.actor),
      from: readMoment('from', ctx.query.from),
      until: readMoment('until', ctx.query.until),
    };
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await auditOf(strapi).read(viewer, filter, readPage(ctx.query));
  },

  /** `GET /newsroom/audit/filters` */
  async filters(ctx) {
    ctx.body = await auditOf(strapi).filters();
  },
});
