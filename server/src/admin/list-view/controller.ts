import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../../settings';
import { listViewOf } from './service';
import type { ReadRequest } from '../../delivery';
import { viewerOf, type AdminController } from '../shared';
import { checkDocumentIds, readDocumentIds, readLocale, readUid } from '../../http';

const { NotFoundError, ValidationError } = errors;

/** Names articles of one content type as a list shows them. */
const articlesOf = (
  strapi: Core.Strapi,
  { uid = '', locale }: { uid?: string | undefined; locale?: string | undefined },
  documentIds: readonly string[]
): ReadRequest => {
  const source = settingsOf(strapi).source(uid);
  if (!source) throw new ValidationError(`uid must name a source of connections, got "${uid}"`);
  if (source.localized && !locale) throw new ValidationError('locale must be given');
  return { uid, locale: source.localized ? (locale ?? '') : '', documentIds };
};

/** What the lists of the Content Manager show, and do, beside Strapi's own. */
export const listView: AdminController = ({ strapi }) => ({
  /** `GET /newsroom/list-view/counts?uid&locale&documentIds=a,b,c` */
  async counts(ctx) {
    const named = { uid: readUid(ctx.query.uid), locale: readLocale(ctx.query.locale) };
    const request = articlesOf(strapi, named, readDocumentIds(ctx.query.documentIds));
    ctx.body = await listViewOf(strapi).counts.read(viewerOf(strapi, ctx), request);
  },

  /** `POST /newsroom/refreshes` */
  async refresh(ctx) {
    const body = (ctx.request.body ?? {}) as Record<string, unknown>;
    const named = { uid: readUid(body.uid), locale: readLocale(body.locale ?? undefined) };
    const request = articlesOf(strapi, named, checkDocumentIds(body.documentIds));
    ctx.body = await listViewOf(strapi).refreshes.start(viewerOf(strapi, ctx), request);
  },

  /** `GET /newsroom/refreshes/:id` */
  async findRefresh(ctx) {
    const { id = '' } = ctx.params;
    if (!/^\d{1,9}$/.test(id)) throw new NotFoundError('there is no such refresh');
    ctx.body = await listViewOf(strapi).refreshes.find(viewerOf(strapi, ctx), Number(id));
  },
});
