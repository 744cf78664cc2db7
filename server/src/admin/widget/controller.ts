import { widgetOf } from './service';
import { viewerOf, type AdminController } from '../shared';

/** `GET /newsroom/widget`: what waits in the articles that whoever asks worked on last. */
export const widget: AdminController = ({ strapi }) => ({
  async find(ctx) {
    ctx.body = await widgetOf(strapi).read(viewerOf(strapi, ctx));
  },
});
