import { errors } from '@strapi/utils';
import { settingsPageOf } from './service';
import { viewerOf, type AdminContext, type AdminController } from '../shared';
import { readBody, readNumber } from '../../http';

const { ValidationError } = errors;

const readValues = (ctx: AdminContext): Readonly<Record<string, unknown>> => {
  const { values } = readBody(ctx.request.body, ['values']);
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new ValidationError('values must be an object of options');
  }
  return values as Readonly<Record<string, unknown>>;
};

/** `/newsroom/settings`: the options, and what others would change. */
export const settings: AdminController = ({ strapi }) => ({
  async read(ctx) {
    ctx.body = await settingsPageOf(strapi).page.read();
  },
  async save(ctx) {
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await settingsPageOf(strapi).page.save(viewer, readValues(ctx));
  },
  async preview(ctx) {
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await settingsPageOf(strapi).page.preview(viewer, readValues(ctx));
  },
  async readPreview(ctx) {
    const id = readNumber('id', ctx.params.id);
    ctx.body = await settingsPageOf(strapi).page.readPreview(viewerOf(strapi, ctx), id);
  },
  async cancelPreview(ctx) {
    const id = readNumber('id', ctx.params.id);
    ctx.body = await settingsPageOf(strapi).page.cancelPreview(viewerOf(strapi, ctx), id);
  },
});
