import { errors } from '@strapi/utils';
import { entryPath, entryQuery } from '../../contracts/panel';
import {
  newTermBody,
  termPath,
  type IncomingAnswer,
  type NewTermAnswer,
  type WritingAnswer,
} from '../../contracts/writing';
import { endpoint } from '../../http';
import { articleOfPath, viewerOf, type AdminContext, type AdminController } from '../shared';
import { hostOf } from '../../strapi';
import { writingOf } from './service';

const { ValidationError } = errors;

const ENTRY = { path: entryPath, query: entryQuery };

/** `/newsroom/entries/:uid/:documentId/…`: what helps who writes the article. */
export const writing: AdminController = ({ strapi }) => {
  /** A handler that says whether a glossary term is linked in the article. */
  const linking = (isLinked: boolean) =>
    endpoint({ path: termPath, query: entryQuery }, async (input, ctx: AdminContext) => {
      const key = await articleOfPath(strapi, input);
      const { writing: help } = writingOf(strapi);
      await help.setLinked(viewerOf(strapi, ctx), key, input.path.term, isLinked);
      ctx.body = { data: { isLinked } };
    });

  return {
    find: endpoint(ENTRY, async (input, ctx) => {
      const key = await articleOfPath(strapi, input);
      const data = await writingOf(strapi).writing.read(viewerOf(strapi, ctx), key);
      ctx.body = { data } satisfies WritingAnswer;
    }),

    /** Older articles that should link here. */
    incoming: endpoint(ENTRY, async (input, ctx) => {
      const key = await articleOfPath(strapi, input);
      const data = await writingOf(strapi).incoming.read(viewerOf(strapi, ctx), key);
      ctx.body = { data } satisfies IncomingAnswer;
    }),

    unlink: linking(false),
    link: linking(true),

    /** Begins a glossary term of a name that the text says. */
    propose: endpoint({ body: newTermBody }, async ({ body: { name, locale } }, ctx) => {
      const { locales } = hostOf(strapi);
      const where = locale ?? (await locales.default());
      const all = await locales.all();
      if (!all.includes(where)) {
        throw new ValidationError(`locale must be one of ${all.join(', ')}, got "${where}"`);
      }
      const data = await writingOf(strapi).writing.propose(viewerOf(strapi, ctx), where, name);
      ctx.body = { data } satisfies NewTermAnswer;
    }),
  };
};
