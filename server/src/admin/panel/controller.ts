import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
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
  const show = async (ctx: AdminContext, viewer: Viewer, key: ArticleKey): Promise<void> => {
    const data = await panelOf(strapi).panel.read(viewer, key);
    ctx.body = { data } satisfies PanelAnswer;
  };

  /** A handler that has something done and answers with the panel as it is then. */
  const doing =
    <Body>(
      read: (body: unknown) => Body,
      work: (viewer: Viewer, key: ArticleKey, body: Body) => Promise<unknown>
    ) =>
    async (ctx: AdminContext): Promise<void> => {
      const key = await readKey(strapi, ctx);
      const body = read(ctx.request.body);
      const viewer = viewerOf(strapi, ctx);
      await work(viewer, key, body);
      await show(ctx, viewer, key);
    };

  return {
    find: async (ctx) => show(ctx, viewerOf(strapi, ctx), await readKey(strapi, ctx)),
    pin: doing(readPin, (...said) => adminOf(strapi).desk.pin(...said)),
    order: doing(readOrder, (...said) => adminOf(strapi).desk.order(...said)),
    decide: doing(readDecision, (...said) => adminOf(strapi).desk.decide(...said)),
    restore: doing(readRestore, (...said) => adminOf(strapi).desk.restore(...said)),

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
