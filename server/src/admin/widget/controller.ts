import { endpoint } from '../../http';
import { viewerOf, type AdminController } from '../shared';
import { widgetOf } from './service';

/** `GET /newsroom/widget`: what waits in the articles that whoever asks worked on last. */
export const widget: AdminController = ({ strapi }) => ({
  find: endpoint({}, async (_input, ctx) => {
    ctx.body = await widgetOf(strapi).read(viewerOf(strapi, ctx));
  }),
});
