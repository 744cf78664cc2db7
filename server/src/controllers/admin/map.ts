import { newsroomOf } from '../../services/newsroom-of';
import { viewerOf, type AdminController } from '../context';
import { readLocale } from '../params';

/** `GET /newsroom/map`: the articles of one locale and their connections. */
export const map: AdminController = ({ strapi }) => ({
  async find(ctx) {
    // An empty locale asks for the content types that have none.
    const locale = ctx.query.locale === '' ? '' : readLocale(ctx.query.locale);
    ctx.body = await newsroomOf(strapi).map.read(viewerOf(strapi, ctx), locale);
  },
});
