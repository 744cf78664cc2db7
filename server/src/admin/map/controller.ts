import { mapOf } from './service';
import { viewerOf, type AdminController } from '../shared';
import { readLocale } from '../../http';

/** `GET /newsroom/map`: the articles of one locale and their connections. */
export const map: AdminController = ({ strapi }) => ({
  async find(ctx) {
    // An empty locale asks for the content types that have none.
    const locale = ctx.query.locale === '' ? '' : readLocale(ctx.query.locale);
    ctx.body = await mapOf(strapi).read(viewerOf(strapi, ctx), locale);
  },
});
