import { errors } from '@strapi/utils';
import type { ArticleKey } from '../../model';
import { UID } from '../../model';
import { overviewOf } from './service';
import { isListName } from './overview';
import { viewerOf, type AdminContext, type AdminController } from '../shared';
import { isDocumentId, readLocale, readPage, readText, readUid } from '../../http';

const { NotFoundError, ValidationError } = errors;

/** Longest title of a line that is looked at. */
const MOST_LINE = 2000;

const readSort = (value: unknown): 'first' | 'last' | undefined => {
  const sort = readText('sort', value);
  if (sort === undefined || sort === 'first' || sort === 'last') return sort;
  throw new ValidationError('sort must be first or last');
};

const readTopic = (value: unknown): string | undefined => {
  const topic = readText('topic', value);
  if (topic === undefined || isDocumentId(topic)) return topic;
  throw new ValidationError('topic must be a documentId');
};

const bodyOf = (ctx: AdminContext): Readonly<Record<string, unknown>> => {
  const { body } = ctx.request;
  if (typeof body === 'object' && body !== null) return { ...body };
  throw new ValidationError('the body must be an object');
};

const readDocumentId = (name: string, value: unknown): string => {
  if (typeof value === 'string' && isDocumentId(value)) return value;
  throw new ValidationError(`${name} must be a documentId`);
};

/** An entry as the panel names it. */
const readEntry = (name: string, value: unknown): ArticleKey => {
  if (typeof value !== 'object' || value === null) {
    throw new ValidationError(`${name} must be an entry`);
  }
  const { uid, documentId, locale }: Readonly<Record<string, unknown>> = { ...value };
  return {
    uid: readUid(uid) ?? UID.article,
    documentId: readDocumentId(`${name}.documentId`, documentId),
    locale: readLocale(locale ?? undefined) ?? '',
  };
};

/** `GET /newsroom/overview` */
export const overview: AdminController = ({ strapi }) => ({
  async find(ctx) {
    ctx.body = await overviewOf(strapi).overview.read();
  },
});

/** `/newsroom/lists` */
export const lists: AdminController = ({ strapi }) => ({
  /** A page of a list. */
  async find(ctx) {
    const { list } = ctx.params;
    if (!isListName(list)) throw new NotFoundError('Not Found');
    const filter = {
      locale: readLocale(ctx.query.locale),
      topic: readTopic(ctx.query.topic),
      search: readText('search', ctx.query.search),
      sort: readSort(ctx.query.sort),
    };
    const viewer = viewerOf(strapi, ctx);
    ctx.body = await overviewOf(strapi).lists.read(viewer, list, filter, readPage(ctx.query));
  },

  /** The topics that a list can be narrowed to. */
  async topics(ctx) {
    const locale = readLocale(ctx.query.locale);
    const data = await overviewOf(strapi).foundEntries.topics(viewerOf(strapi, ctx), locale);
    ctx.body = { data };
  },

  async refresh(ctx) {
    const key = readEntry('the body', bodyOf(ctx));
    await overviewOf(strapi).mending.refresh(viewerOf(strapi, ctx), key);
    ctx.body = { data: null };
  },

  async choose(ctx) {
    const { source, target, line } = bodyOf(ctx);
    const title = readText('line', line, MOST_LINE);
    if (title === undefined) throw new ValidationError('line must be the title of a line');
    await overviewOf(strapi).mending.choose(viewerOf(strapi, ctx), {
      source: readEntry('source', source),
      target: readEntry('target', target),
      line: title,
    });
    ctx.body = { data: null };
  },

  async takeBack(ctx) {
    const { source, target, line } = bodyOf(ctx);
    const title = readText('line', line, MOST_LINE);
    const what = title === undefined ? { target: readEntry('target', target) } : { line: title };
    await overviewOf(strapi).mending.takeBack(viewerOf(strapi, ctx), {
      source: readEntry('source', source),
      ...what,
    });
    ctx.body = { data: null };
  },

  async reject(ctx) {
    const { source, target, reason } = bodyOf(ctx);
    await overviewOf(strapi).mending.reject(viewerOf(strapi, ctx), {
      source: readEntry('source', source),
      target: readEntry('target', target),
      reason: readText('reason', reason ?? undefined) ?? null,
    });
    ctx.body = { data: null };
  },

  async never(ctx) {
    const { documentId, locale, never } = bodyOf(ctx);
    if (typeof never !== 'boolean') throw new ValidationError('never must be true or false');
    await overviewOf(strapi).mending.setNever(viewerOf(strapi, ctx), {
      documentId: readDocumentId('documentId', documentId),
      locale: readLocale(locale ?? undefined) ?? '',
      never,
    });
    ctx.body = { data: null };
  },
});

/** `/newsroom/held` */
export const held: AdminController = ({ strapi }) => ({
  /** Articles and topics that can be held back, by a part of their names. */
  async search(ctx) {
    const search = readText('search', ctx.query.search);
    if (search === undefined) throw new ValidationError('search must be part of a title');
    const locale = readLocale(ctx.query.locale);
    const { foundEntries } = overviewOf(strapi);
    ctx.body = { data: await foundEntries.search(viewerOf(strapi, ctx), search, locale) };
  },

  async hold(ctx) {
    const key = readEntry('the body', bodyOf(ctx));
    await overviewOf(strapi).mending.hold(viewerOf(strapi, ctx), key);
    ctx.body = { data: null };
  },

  async release(ctx) {
    const key = readEntry('the body', bodyOf(ctx));
    await overviewOf(strapi).mending.release(viewerOf(strapi, ctx), key);
    ctx.body = { data: null };
  },
});
