import type { Core } from '@strapi/strapi';
import { errors, type z } from '@strapi/utils';
import type { ArticleKey } from '../model';
import { UID } from '../model';
import {
  backlinksRoute,
  batchRoute,
  connectionsRoute,
  mentionsRoute,
  storyRoute,
  type Connection,
  type ConnectionsAnswer,
} from '../contracts';
import type { Described } from '../schema';
import { settingsOf } from '../settings';
import { holds, sanitizeEntry } from '../strapi';
import { deliveryOf, type FullAnswer } from '../delivery';
import type { Audience, ReadRequest } from '../delivery';
import { endpoint, type Context } from '../http';

type Controller = ({
  strapi,
}: {
  strapi: Core.Strapi;
}) => Record<string, (ctx: Context) => Promise<void>>;

/** A missing, a draft and a forbidden article look alike. */
const notFound = () => new errors.NotFoundError('Not Found');

/**
 * A caller of the content API. Who may read our answers on a content type must be allowed to read its entries as well, and is
 * told no more of one than Strapi's own answers would tell.
 */
export const callerOf = (strapi: Core.Strapi, auth: unknown): Audience => ({
  canRead: async (uid) =>
    (await holds(strapi, auth, `${uid}.find`)) || holds(strapi, auth, `${uid}.findOne`),
  sanitize: (uid, entry) => sanitizeEntry(strapi, uid, entry, auth),
});

/** Leaves out what only editors may see. */
const toPublic = ({ data, lines, bodyHash, meta }: FullAnswer): ConnectionsAnswer => ({
  data: data.map(({ origin, relation, anchor, target }): Connection => ({
    origin,
    relation,
    anchor,
    target,
  })),
  lines,
  bodyHash,
  meta,
});

const localeOf = async (strapi: Core.Strapi, uid: string, wanted: string | undefined) => {
  if (!settingsOf(strapi).source(uid)) throw notFound();
  return settingsOf(strapi).localeOf(uid, wanted);
};

const keyOf = async (
  strapi: Core.Strapi,
  {
    path: { uid = UID.article, documentId },
    query,
  }: {
    readonly path: { readonly uid?: string | undefined; readonly documentId: string };
    readonly query: { readonly locale?: string | undefined };
  }
): Promise<ArticleKey> => ({ uid, documentId, locale: await localeOf(strapi, uid, query.locale) });

/** `GET …/connections` */
export const connection: Controller = ({ strapi }) => ({
  /** Those of one article. */
  findOne: endpoint(connectionsRoute, async (input, ctx: Context) => {
    const { documentId, ...request } = await keyOf(strapi, input);
    const { relation, limit } = input.query;
    const audience = callerOf(strapi, ctx.state.auth);
    const answers = await deliveryOf(strapi).reader.readAll(
      { ...request, documentIds: [documentId] },
      { audience, relation, limit }
    );
    const answer = answers.get(documentId);
    if (!answer) throw notFound();
    ctx.body = toPublic(answer);
  }),

  /** The first ones of several articles, in the order asked for; those that can't be read are left out. */
  find: endpoint(batchRoute, async ({ query }, ctx: Context) => {
    const { documentIds, limit, uid = UID.article } = query;
    const locale = await localeOf(strapi, uid, query.locale);
    const answers = await deliveryOf(strapi).reader.readAll(
      { uid, locale, documentIds },
      { audience: callerOf(strapi, ctx.state.auth), limit }
    );
    const data = documentIds.flatMap((documentId) => {
      const answer = answers.get(documentId);
      return answer ? [{ documentId, connections: toPublic(answer).data }] : [];
    });
    ctx.body = { data, meta: { uid, locale: locale || null } };
  }),
});

/** A controller that answers with what `read` finds for one article. */
const forOneArticle =
  <Answer extends z.ZodType<{ data: unknown }>>(
    route: Pick<typeof storyRoute, 'path' | 'query'> & { readonly answer: Answer },
    read: (
      strapi: Core.Strapi,
      request: ReadRequest,
      audience: Audience
    ) => Promise<ReadonlyMap<string, Described<Answer>['data']>>
  ): Controller =>
  ({ strapi }) => ({
    find: endpoint(route, async (input, ctx: Context) => {
      const { uid, documentId, locale } = await keyOf(strapi, input);
      const request = { uid, locale, documentIds: [documentId] };
      const answers = await read(strapi, request, callerOf(strapi, ctx.state.auth));
      const data = answers.get(documentId);
      if (data === undefined) throw notFound();
      ctx.body = { data, meta: { uid, documentId, locale: locale || null } };
    }),
  });

/** `GET …/backlinks`: who links here. */
export const backlink = forOneArticle(backlinksRoute, (strapi, request, audience) =>
  deliveryOf(strapi).reader.readBacklinks(request, audience)
);

/** `GET …/mentions`: glossary terms, each once. */
export const mention = forOneArticle(mentionsRoute, (strapi, request, audience) =>
  deliveryOf(strapi).mentions.read(request, audience)
);

/** `GET …/story`: copies and translations. */
export const story = forOneArticle(storyRoute, (strapi, request, audience) =>
  deliveryOf(strapi).stories.read(request, audience)
);
