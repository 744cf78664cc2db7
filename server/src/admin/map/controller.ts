import { mapQuery } from '../../contracts/map';
import { endpoint } from '../../http';
import { viewerOf, type AdminController } from '../shared';
import { mapOf } from './service';

/** `GET /newsroom/map`: the articles of one locale and their connections. */
export const map: AdminController = ({ strapi }) => ({
  find: endpoint({ query: mapQuery }, async ({ query }, ctx) => {
    ctx.body = await mapOf(strapi).read(viewerOf(strapi, ctx), query.locale);
  }),
});
