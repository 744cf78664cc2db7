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
import { UID, type ArticleKey } from '../../model';
import {
  entryOfBody,
  toPage,
  viewerOf,
  type AdminContext,
  type AdminController,
  type Viewer,
} from '../shared';
import { overviewOf } from './service';
import type { Mending } from './list-actions';

/** The key of an entry that a body names. */
type ToKey = (entry: NamedEntry) => Promise<ArticleKey>;

/** A handler's end: has something mended, and answers that it is. */
const mend = async (
  strapi: Core.Strapi,
  ctx: AdminContext,
  work: (mending: Mending, viewer: Viewer, key: ToKey) => Promise<void>
): Promise<void> => {
  await work(overviewOf(strapi).mending, viewerOf(strapi, ctx), (entry) =>
    entryOfBody(strapi, entry)
  );
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
    mend(strapi, ctx, async (mending, viewer, toKey) => mending.refresh(viewer, await toKey(body)))
  ),

  choose: endpoint({ body: chooseBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, async (mending, viewer, toKey) =>
      mending.choose(viewer, {
        source: await toKey(body.source),
        target: await toKey(body.target),
        line: body.line,
      })
    )
  ),

  takeBack: endpoint({ body: takeBackBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, async (mending, viewer, toKey) =>
      mending.takeBack(viewer, {
        source: await toKey(body.source),
        ...('line' in body ? { line: body.line } : { target: await toKey(body.target) }),
      })
    )
  ),

  reject: endpoint({ body: rejectBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, async (mending, viewer, toKey) =>
      mending.reject(viewer, {
        source: await toKey(body.source),
        target: await toKey(body.target),
        reason: body.reason,
      })
    )
  ),

  never: endpoint({ body: neverBody }, async ({ body }, ctx) =>
    mend(strapi, ctx, async (mending, viewer, toKey) => {
      const key = await toKey({ ...body, uid: UID.glossaryTerm });
      await mending.setNever(viewer, key, body.never);
    })
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
    mend(strapi, ctx, async (mending, viewer, toKey) => mending.hold(viewer, await toKey(body)))
  ),

  release: endpoint({ body: namedEntry }, async ({ body }, ctx) =>
    mend(strapi, ctx, async (mending, viewer, toKey) => mending.release(viewer, await toKey(body)))
  ),
});
