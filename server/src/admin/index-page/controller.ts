import { failedQuery, numberBody, retryBody } from '../../contracts/index-page';
import { endpoint } from '../../http';
import { toPage, viewerOf, type AdminController } from '../shared';
import { indexPageOf } from './service';

/** `/newsroom/index`: how the index stands, and the longer work on it. */
export const indexState: AdminController = ({ strapi }) => ({
  read: endpoint({}, async (_input, ctx) => {
    ctx.body = await indexPageOf(strapi).indexState.read();
  }),
  work: endpoint({}, async (_input, ctx) => {
    ctx.body = await indexPageOf(strapi).indexWork.read();
  }),
  failed: endpoint({ query: failedQuery }, async ({ query }, ctx) => {
    ctx.body = await indexPageOf(strapi).indexState.failed(viewerOf(strapi, ctx), toPage(query));
  }),
  /** One document by `documentId`, or all that failed. */
  retry: endpoint({ body: retryBody }, async ({ body }, ctx) => {
    ctx.body = { data: { asked: await indexPageOf(strapi).indexState.retry(body.documentId) } };
  }),
  rebuild: endpoint({}, async (_input, ctx) => {
    ctx.body = await indexPageOf(strapi).indexWork.rebuild(viewerOf(strapi, ctx));
  }),
  cancel: endpoint({ body: numberBody }, async ({ body }, ctx) => {
    ctx.body = await indexPageOf(strapi).indexWork.cancel(body.id);
  }),
  undo: endpoint({ body: numberBody }, async ({ body }, ctx) => {
    ctx.body = await indexPageOf(strapi).indexWork.undo(viewerOf(strapi, ctx), body.id);
  }),
});
