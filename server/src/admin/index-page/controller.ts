import { errors } from '@strapi/utils';
import { indexPageOf } from './service';
import { viewerOf, type AdminController } from '../shared';
import { isDocumentId, readPage } from '../../http';
import { readBody, readNumber } from '../../http';

const { ValidationError } = errors;

/** `/newsroom/index`: how the index stands, and the longer work on it. */
export const indexState: AdminController = ({ strapi }) => ({
  async read(ctx) {
    ctx.body = await indexPageOf(strapi).indexState.read();
  },
  async work(ctx) {
    ctx.body = await indexPageOf(strapi).indexWork.read();
  },
  async failed(ctx) {
    const page = readPage(ctx.query);
    ctx.body = await indexPageOf(strapi).indexState.failed(viewerOf(strapi, ctx), page);
  },
  /** One document by `documentId`, or all that failed. */
  async retry(ctx) {
    const { documentId } = readBody(ctx.request.body, ['documentId']);
    if (documentId !== undefined && !(typeof documentId === 'string' && isDocumentId(documentId))) {
      throw new ValidationError('documentId must be a single documentId');
    }
    ctx.body = { data: { asked: await indexPageOf(strapi).indexState.retry(documentId) } };
  },
  async rebuild(ctx) {
    ctx.body = await indexPageOf(strapi).indexWork.rebuild(viewerOf(strapi, ctx));
  },
  async cancel(ctx) {
    const { id } = readBody(ctx.request.body, ['id']);
    ctx.body = await indexPageOf(strapi).indexWork.cancel(readNumber('id', id));
  },
  async undo(ctx) {
    const { id } = readBody(ctx.request.body, ['id']);
    ctx.body = await indexPageOf(strapi).indexWork.undo(
      viewerOf(strapi, ctx),
      readNumber('id', id)
    );
  },
});
