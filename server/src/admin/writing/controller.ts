import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ArticleKey } from '../../model';
import type { IncomingAnswer, NewTermAnswer, WritingAnswer } from '../../contracts/writing';
import { settingsOf } from '../../settings';
import { hostOf } from '../../strapi';
import { writingOf } from './service';
import { viewerOf, type AdminContext, type AdminController } from '../shared';
import { isDocumentId, readLocale, readText } from '../../http';

const { NotFoundError, ValidationError } = errors;

/** A term longer than that fits no column of ours. */
const MOST_NAME = 200;

const noArticle = () => new NotFoundError('there is no such article in this locale');

const readKey = async (strapi: Core.Strapi, ctx: AdminContext): Promise<ArticleKey> => {
  const { uid = '', documentId } = ctx.params;
  const wanted = readLocale(ctx.query.locale);
  const source = settingsOf(strapi).source(uid);
  if (!source || !isDocumentId(documentId)) throw noArticle();
  const locale = source.localized ? (wanted ?? (await hostOf(strapi).locales.default())) : '';
  return { uid, documentId, locale };
};

const readName = (value: unknown): string => {
  const name = typeof value === 'string' ? readText('name', value.trim(), MOST_NAME) : undefined;
  if (name === undefined) throw new ValidationError('name must be the name of a glossary term');
  return name;
};

/** `/newsroom/entries/:uid/:documentId/…`: what helps who writes the article. */
export const writing: AdminController = ({ strapi }) => {
  /** A handler that says whether a glossary term is linked in the article. */
  const linking =
    (isLinked: boolean) =>
    async (ctx: AdminContext): Promise<void> => {
      const key = await readKey(strapi, ctx);
      const { term } = ctx.params;
      if (!isDocumentId(term)) throw noArticle();
      await writingOf(strapi).writing.setLinked(viewerOf(strapi, ctx), key, term, isLinked);
      ctx.body = { data: { isLinked } };
    };

  return {
    async find(ctx) {
      const key = await readKey(strapi, ctx);
      const data = await writingOf(strapi).writing.read(viewerOf(strapi, ctx), key);
      ctx.body = { data } satisfies WritingAnswer;
    },

    /** Older articles that should link here. */
    async incoming(ctx) {
      const key = await readKey(strapi, ctx);
      const data = await writingOf(strapi).incoming.read(viewerOf(strapi, ctx), key);
      ctx.body = { data } satisfies IncomingAnswer;
    },

    unlink: linking(false),
    link: linking(true),

    /** Begins a glossary term of a name that the text says. */
    async propose(ctx) {
      const { name, locale } = (ctx.request.body ?? {}) as Record<string, unknown>;
      const { locales } = hostOf(strapi);
      const where = readLocale(locale) ?? (await locales.default());
      if (!(await locales.all()).includes(where)) {
        throw new ValidationError('locale must be one of the locales of the project');
      }
      const data = await writingOf(strapi).writing.propose(
        viewerOf(strapi, ctx),
        where,
        readName(name)
      );
      ctx.body = { data } satisfies NewTermAnswer;
    },
  };
};
