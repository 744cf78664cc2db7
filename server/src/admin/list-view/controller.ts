import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { countsQuery, refreshBody, refreshPath } from '../../contracts/list-view';
import { endpoint } from '../../http';
import type { ReadRequest } from '../../delivery';
import { viewerOf, type AdminController } from '../shared';
import { settingsOf } from '../../settings';
import { listViewOf } from './service';

const { ValidationError } = errors;

/** Names articles of one content type as a list shows them, in the default locale unless another is named. */
const articlesOf = async (
  strapi: Core.Strapi,
  {
    uid,
    locale,
    documentIds,
  }: { uid: string; locale?: string | null | undefined; documentIds: readonly string[] }
): Promise<ReadRequest> => {
  if (!settingsOf(strapi).source(uid)) {
    throw new ValidationError(`uid must name a source of connections, got "${uid}"`);
  }
  return { uid, locale: await settingsOf(strapi).localeOf(uid, locale), documentIds };
};

/** What the lists of the Content Manager show, and do, beside Strapi's own. */
export const listView: AdminController = ({ strapi }) => ({
  /** `GET /newsroom/list-view/counts?uid&locale&documentIds=a,b,c` */
  counts: endpoint({ query: countsQuery }, async ({ query }, ctx) => {
    const { counts } = listViewOf(strapi);
    ctx.body = await counts.read(viewerOf(strapi, ctx), await articlesOf(strapi, query));
  }),

  /** `POST /newsroom/refreshes` */
  refresh: endpoint({ body: refreshBody }, async ({ body }, ctx) => {
    const { refreshes } = listViewOf(strapi);
    ctx.body = await refreshes.start(viewerOf(strapi, ctx), await articlesOf(strapi, body));
  }),

  /** `GET /newsroom/refreshes/:id` */
  findRefresh: endpoint({ path: refreshPath }, async ({ path }, ctx) => {
    ctx.body = await listViewOf(strapi).refreshes.find(viewerOf(strapi, ctx), path.id);
  }),
});
