import type { Core } from '@strapi/strapi';
import {
  chooseBody,
  entriesQuery,
  listPath,
  listQuery,
  namedEntry,
  neverBody,
  rejectBody,
  takeBackBody,
  topicsQuery,
  type NamedEntry,
} from '../../contracts/overview';
import { endpoint } from '../../http';
import type { ArticleKey } from '../../model';
import { toPage, viewerOf, type AdminContext, type AdminController, type Viewer } from '../shared';
import { overviewOf } from './service';
import type { Mending } from './list-actions';

const toKey = ({ uid, documentId, locale }: NamedEntry): ArticleKey => ({
  uid,
  documentId,
  locale: locale ?? '',
});

/** A handler's end: has something mended, and answers that it is. */
const mend = async (
  strapi: Core.Strapi,
  ctx: AdminContext,
  work: (mending: Mending, viewer: Viewer) => Promise<void>
): Promise<void> => {
  await work(overviewOf(strapi).mending, viewerOf(strapi, ctx));
  ctx.body = { data: null };
};

/** `GET /newsroom/overview` */
export const overview: AdminController = ({ strapi }) => ({
  find: endpoint({}, async (_input, ctx) => {
    ctx.body = await overviewOf(strapi).overview.read();
  }),
});

/** `/newsroom/lists` */
export const lists: AdminController = ({ strapi }) => ({
  /** A page of a list. */
  find: endpoint({ path: listPath, query: listQuery }, async ({ path, query }, ctx) => {
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await overviewOf(strapi).lists.read(viewer, path.list, query, toPage(query));
  }),

  /** The topics that a list can be narrowed to. */
  topics: endpoint({ query: topicsQuery }, async ({ query }, ctx) => {
    const { foundEntries } = overviewOf(strapi);
    ctx.body = { data: await foundEntries.topics(viewerOf(strapi, ctx), query.locale) };
  }),

  refresh: endpoint({ body: namedEntry }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) => mending.refresh(viewer, toKey(body)))
  ),

  choose: endpoint({ body: chooseBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) =>
      mending.choose(viewer, {
        source: toKey(body.source),
        target: toKey(body.target),
        line: body.line,
      })
    )
  ),

  takeBack: endpoint({ body: takeBackBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) =>
      mending.takeBack(viewer, {
        source: toKey(body.source),
        ...('line' in body ? { line: body.line } : { target: toKey(body.target) }),
      })
    )
  ),

  reject: endpoint({ body: rejectBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) =>
      mending.reject(viewer, {
        source: toKey(body.source),
        target: toKey(body.target),
        reason: body.reason,
      })
    )
  ),

  never: endpoint({ body: neverBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) =>
      mending.setNever(viewer, { ...body, locale: body.locale ?? '' })
    )
  ),
});

/** `/newsroom/held` */
export const held: AdminController = ({ strapi }) => ({
  /** Articles and topics that can be held back, by a part of their names. */
  search: endpoint({ query: entriesQuery }, async ({ query: { search, locale } }, ctx) => {
    const { foundEntries } = overviewOf(strapi);
    ctx.body = { data: await foundEntries.search(viewerOf(strapi, ctx), search, locale) };
  }),

  hold: endpoint({ body: namedEntry }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) => mending.hold(viewer, toKey(body)))
  ),

  release: endpoint({ body: namedEntry }, async ({ body }, ctx) =>
    mend(strapi, ctx, (mending, viewer) => mending.release(viewer, toKey(body)))
  ),
});
