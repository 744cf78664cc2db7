import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Decision } from '../../decisions';
import type { ArticleKey } from '../../model';
import { UID } from '../../model';
import type { ExplanationAnswer } from '../../contracts/explain';
import type { PanelAnswer } from '../../contracts/panel';
import { settingsOf } from '../../settings';
import { hostOf } from '../../strapi';
import { panelOf } from './service';
import type { Viewer } from '../shared';
import { adminOf, viewerOf, type AdminContext, type AdminController } from '../shared';
import { isDocumentId, readLocale, readText, readUid } from '../../http';
import { readDecision, readOrder, readPin, readRestore } from './bodies';

const noArticle = () => new errors.NotFoundError('there is no such article in this locale');

/** The locale of an entry: `''` for a content type that has none. */
const localeOf = async (strapi: Core.Strapi, uid: string, value: unknown): Promise<string> => {
  const wanted = readLocale(value);
  const source = settingsOf(strapi).source(uid);
  if (!source) throw noArticle();
  return source.localized ? (wanted ?? (await hostOf(strapi).locales.default())) : '';
};

const readKey = async (strapi: Core.Strapi, ctx: AdminContext): Promise<ArticleKey> => {
  const { uid = '', documentId } = ctx.params;
  const locale = await localeOf(strapi, uid, ctx.query.locale);
  if (!isDocumentId(documentId)) throw noArticle();
  return { uid, documentId, locale };
};

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
  const doing =
    <Body>(
      read: (body: unknown) => Body,
      work: (viewer: Viewer, key: ArticleKey, body: Body) => Promise<readonly Decision[]>
    ) =>
    async (ctx: AdminContext): Promise<void> => {
      const key = await readKey(strapi, ctx);
      const body = read(ctx.request.body);
      const viewer = viewerOf(strapi, ctx);
      await show(ctx, viewer, key, await work(viewer, key, body));
    };

  return {
    find: async (ctx) => show(ctx, viewerOf(strapi, ctx), await readKey(strapi, ctx)),
    pin: doing(readPin, (...asked) => adminOf(strapi).desk.pin(...asked)),
    order: doing(readOrder, (...asked) => adminOf(strapi).desk.order(...asked)),
    decide: doing(readDecision, (...asked) => adminOf(strapi).desk.decide(...asked)),
    restore: doing(readRestore, async (...asked) => {
      const { said } = await adminOf(strapi).desk.restore(...asked);
      return said;
    }),

    /** Why an article is shown here, or why not. */
    async explain(ctx) {
      const key = await readKey(strapi, ctx);
      const uid = readUid(ctx.query.targetUid) ?? key.uid;
      const documentId = readText('target', ctx.query.target);
      if (!isDocumentId(documentId)) throw noArticle();
      const { panelExplanation } = panelOf(strapi);
      const data = await panelExplanation.read(viewerOf(strapi, ctx), key, { uid, documentId });
      ctx.body = { data } satisfies ExplanationAnswer;
    },

    /** Articles to pin, of all content types: those of the locale of the content type `uid`. */
    async search(ctx) {
      const query = readText('q', ctx.query.q) ?? '';
      const uid = readUid(ctx.query.uid) ?? UID.article;
      const locale = await localeOf(strapi, uid, ctx.query.locale);
      const viewer = viewerOf(strapi, ctx);
      ctx.body = { data: await panelOf(strapi).titleFinder.find(viewer, locale, query) };
    },

    /** The content types whose forms have the panel. */
    async sources(ctx) {
      const sources = settingsOf(strapi).sources();
      ctx.body = { data: sources.map(({ uid, localized }) => ({ uid, localized })) };
    },
  };
};
