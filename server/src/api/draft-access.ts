import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { previewRoute } from '../contracts';
import { mayPreview } from './policies';
import { endpoint, type Context } from '../http';

/**
 * `GET /preview`: answers to whoever holds the action `preview.find`, which alone may read drafts of our content.
 * A site checks its preview token here.
 */
export const preview = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: endpoint(previewRoute, async (_input, ctx: Context) => {
    if (!(await mayPreview(strapi, ctx.state.auth))) throw new errors.ForbiddenError();
    ctx.body = { data: { preview: true } };
  }),
});
