import { errors } from '@strapi/utils';
import { newsroomOf } from '../../strapi';
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
    ctx.body = await newsroomOf(strapi).settingsPage.read();
  },
  async save(ctx) {
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await newsroomOf(strapi).settingsPage.save(viewer, readValues(ctx));
  },
  async preview(ctx) {
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await newsroomOf(strapi).settingsPage.preview(viewer, readValues(ctx));
  },
  async readPreview(ctx) {
    const id = readNumber('id', ctx.params.id);
    ctx.body = await newsroomOf(strapi).settingsPage.readPreview(viewerOf(strapi, ctx), id);
  },
  async cancelPreview(ctx) {
    const id = readNumber('id', ctx.params.id);
    ctx.body = await newsroomOf(strapi).settingsPage.cancelPreview(viewerOf(strapi, ctx), id);
  },
});
