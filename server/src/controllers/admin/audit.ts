import { newsroomOf } from '../../services/newsroom-of';
import { viewerOf, type AdminController } from '../context';
import { readMoment, readPage, readText } from '../params';

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
    ctx.body = await newsroomOf(strapi).auditReader.read(viewer, filter, readPage(ctx.query));
  },

  /** `GET /newsroom/audit/filters` */
  async filters(ctx) {
    ctx.body = await newsroomOf(strapi).auditReader.filters();
  },
});
