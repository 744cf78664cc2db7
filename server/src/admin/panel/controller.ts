import type { z } from '@strapi/utils';
import type { Decision } from '../../decisions';
import type { ArticleKey } from '../../model';
import { UID } from '../../model';
import { explanationQuery, type ExplanationAnswer } from '../../contracts/explain';
import {
  decisionBody,
  entryPath,
  entryQuery,
  pinBody,
  pinOrderBody,
  restoreBody,
  searchQuery,
  type PanelAnswer,
} from '../../contracts/panel';
import { endpoint } from '../../http';
import {
  adminOf,
  articleOfPath,
  localeOf,
  viewerOf,
  type AdminContext,
  type AdminController,
  type Viewer,
} from '../shared';
import { settingsOf } from '../../settings';
import { panelOf } from './service';

const ENTRY = { path: entryPath, query: entryQuery };

/** `/newsroom/entries/:uid/:documentId/…`: what an article is connected to, and what editors say of that. */
export const panel: AdminController = ({ strapi }) => {
  const show = async (
    ctx: AdminContext,
    viewer: Viewer,
    key: ArticleKey,
    said?: readonly Decision[]
  ): Promise<void> => {
    const data = await panelOf(strapi).panel.read(viewer, key, said);
    ctx.body = { data } satisfies PanelAnswer;
  };

  /** A handler that has something done and answers with the panel as it is then. */
  const doing = <Body extends z.ZodType>(
    body: Body,
    work: (viewer: Viewer, key: ArticleKey, body: z.output<Body>) => Promise<readonly Decision[]>
  ) =>
    endpoint({ ...ENTRY, body }, async (input, ctx: AdminContext) => {
      const key = await articleOfPath(strapi, input);
      const viewer = viewerOf(strapi, ctx);
      await show(ctx, viewer, key, await work(viewer, key, input.body));
    });

  return {
    find: endpoint(ENTRY, async (input, ctx) =>
      show(ctx, viewerOf(strapi, ctx), await articleOfPath(strapi, input))
    ),
    pin: doing(pinBody, (...asked) => adminOf(strapi).desk.pin(...asked)),
    order: doing(pinOrderBody, (...asked) => adminOf(strapi).desk.order(...asked)),
    decide: doing(decisionBody, (...asked) => adminOf(strapi).desk.decide(...asked)),
    restore: doing(restoreBody, async (...asked) => {
      const { said } = await adminOf(strapi).desk.restore(...asked);
      return said;
    }),

    /** Why an article is shown here, or why not. */
    explain: endpoint({ path: entryPath, query: explanationQuery }, async (input, ctx) => {
      const key = await articleOfPath(strapi, input);
      const { target: documentId, targetUid: uid = key.uid } = input.query;
      const { panelExplanation } = panelOf(strapi);
      const data = await panelExplanation.read(viewerOf(strapi, ctx), key, { uid, documentId });
      ctx.body = { data } satisfies ExplanationAnswer;
    }),

    /** Articles to pin, of all content types: those of the locale of the content type `uid`. */
    search: endpoint({ query: searchQuery }, async ({ query }, ctx) => {
      const locale = await localeOf(strapi, query.uid ?? UID.article, query.locale);
      const viewer = viewerOf(strapi, ctx);
      const { titleFinder } = panelOf(strapi);
      ctx.body = { data: await titleFinder.find(viewer, locale, query.q ?? '') };
    }),

    /** The content types whose forms have the panel. */
    sources: endpoint({}, async (_input, ctx) => {
      const sources = settingsOf(strapi).sources();
      ctx.body = { data: sources.map(({ uid, localized }) => ({ uid, localized })) };
    }),
  };
};
