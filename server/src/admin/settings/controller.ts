import { previewPath, settingsBody } from '../../contracts/settings';
import { endpoint } from '../../http';
import { viewerOf, type AdminController } from '../shared';
import { settingsPageOf } from './service';

/** `/newsroom/settings`: the options, and what others would change. */
export const settings: AdminController = ({ strapi }) => ({
  read: endpoint({}, async (_input, ctx) => {
    ctx.body = await settingsPageOf(strapi).page.read();
  }),
  save: endpoint({ body: settingsBody }, async ({ body }, ctx) => {
    ctx.body = await settingsPageOf(strapi).page.save(viewerOf(strapi, ctx), body.values);
  }),
  preview: endpoint({ body: settingsBody }, async ({ body }, ctx) => {
    ctx.body = await settingsPageOf(strapi).page.preview(viewerOf(strapi, ctx), body.values);
  }),
  readPreview: endpoint({ path: previewPath }, async ({ path }, ctx) => {
    ctx.body = await settingsPageOf(strapi).page.readPreview(viewerOf(strapi, ctx), path.id);
  }),
  cancelPreview: endpoint({ path: previewPath }, async ({ path }, ctx) => {
    ctx.body = await settingsPageOf(strapi).page.cancelPreview(viewerOf(strapi, ctx), path.id);
  }),
});
