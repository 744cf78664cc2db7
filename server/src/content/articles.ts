import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey } from '../model';
import { toBodyBlocks } from './blocks';
import type { Document } from '../engine/model';
import { bodyDigest, digest } from '../store';
import { hasLocale, narrowTo, type Source } from './sources';
import { timeOf } from './times';
import { bodyNames, toldScalars, toTold, type Telling, type ToldArticle } from './told-articles';

/** A published article as the plugin reads it. */
export interface Article {
  readonly key: ArticleKey;
  /** Row id of the published entry: it changes on every publish and names nothing. */
  readonly entryId: number;
  readonly document: Document;
  readonly slug: string;
  readonly sourceUrl: string;
  readonly publishedAt: number;
  /** Of all that the engine reads, and of the addresses that links lead to. */
  readonly contentHash: string;
  readonly bodyHash: string;
}

/** An entry as Strapi gives it; decoded here and nowhere else. */
type Entry = Record<string, unknown> & { id: number; documentId: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const topicIds = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.map((topic: Entry) => topic.documentId))].sort() : [];

const toArticle = (source: Source, locale: string, entry: Entry): Article => {
  const { fields, formats, uid } = source;
  const key: ArticleKey = { uid, documentId: entry.documentId, locale };
  const blocks = fields.body.flatMap((name, i) =>
    toBodyBlocks(name, formats[i] ?? 'text', entry[name])
  );
  const document: Document = {
    id: toEngineId(key),
    source: uid,
    locale,
    title: text(entry[fields.title]),
    excerpt: fields.excerpt ? text(entry[fields.excerpt]) : '',
    blocks,
    date: fields.publishedOn ? timeOf(entry[fields.publishedOn]) : null,
    topics: fields.topics ? topicIds(entry[fields.topics]) : [],
  };
  const slug = fields.slug ? text(entry[fields.slug]) : '';
  const sourceUrl = fields.sourceUrl ? text(entry[fields.sourceUrl]) : '';
  return {
    key,
    entryId: entry.id,
    document,
    slug,
    sourceUrl,
    publishedAt: timeOf(entry.publishedAt) ?? timeOf(entry.createdAt) ?? 0,
    contentHash: digest(JSON.stringify([document, slug, sourceUrl])),
    bodyHash: bodyDigest(blocks),
  };
};

/** Where several published rows exist for one document (a race of two publishes), the newest counts. */
const newestFirst = (a: Entry, b: Entry): number => b.id - a.id;

const once = (entries: Entry[]): Entry[] => {
  const seen = new Set<string>();
  return [...entries]
    .sort(newestFirst)
    .filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId));
};

/** What the engine reads of an entry, as the parameters of a query. */
const engineQuery = ({ fields }: Source) => ({
  fields: [
    'documentId',
    'publishedAt',
    'createdAt',
    ...fields.body,
    ...[fields.title, fields.excerpt, fields.slug, fields.publishedOn, fields.sourceUrl].filter(
      (name) => name !== undefined
    ),
  ],
  ...(fields.topics ? { populate: { [fields.topics]: { fields: ['documentId'] } } } : {}),
});

/** Reads entries of source content types: published ones, but for `findDraft`. */
export const createArticles = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (
    source: Source,
    locale: string,
    documentIds: readonly string[],
    query: Record<string, unknown>,
    status: 'published' | 'draft' = 'published'
  ): Promise<Entry[]> => {
    if (documentIds.length === 0 || !hasLocale(source, locale)) return [];
    const entries = await strapi.documents(source.uid as never).findMany({
      status,
      ...narrowTo(source, locale),
      filters: { documentId: { $in: [...documentIds] } },
      ...query,
    } as never);
    return once(entries as unknown as Entry[]);
  };

  return {
    /** The published articles among `documentIds`, with all that the engine reads, in no particular order. */
    async find(source: Source, locale: string, documentIds: readonly string[]): Promise<Article[]> {
      const entries = await read(source, locale, documentIds, engineQuery(source));
      return entries.map((entry) => toArticle(source, locale, entry));
    },

    /** The article as last saved, published or not; for editors alone. */
    async findDraft(source: Source, { locale, documentId }: ArticleKey): Promise<Article | null> {
      const [entry] = await read(source, locale, [documentId], engineQuery(source), 'draft');
      return entry ? toArticle(source, locale, entry) : null;
    },

    /** What a reader is told of the published articles among `documentIds`, in no particular order. */
    async findTold(
      source: Source,
      locale: string,
      documentIds: readonly string[],
      { urlTemplate, sanitize }: Telling
    ): Promise<ToldArticle[]> {
      const { cover } = source.fields;
      const entries = await read(source, locale, documentIds, {
        fields: ['documentId', ...toldScalars(source)],
        ...(cover
          ? { populate: { [cover]: { fields: ['url', 'alternativeText', 'width', 'height'] } } }
          : {}),
      });
      const told: ToldArticle[] = [];
      for (const entry of entries) {
        const seen = await sanitize(source.uid, { ...entry, ...bodyNames(source) });
        told.push(toTold(source, { locale, urlTemplate, entry, seen }));
      }
      return told;
    },

    /** Published articles with one of these slugs or source addresses, for lines whose title is a link. */
    async findByLink(
      source: Source,
      locale: string,
      {
        slugs,
        urls,
        beginnings,
      }: {
        slugs: readonly string[];
        urls: readonly string[];
        /** How source addresses begin that may be meant, whatever the capitals; more is found than is meant. */
        beginnings: readonly string[];
      }
    ): Promise<{ documentId: string; slug: string; sourceUrl: string }[]> {
      const { slug, sourceUrl } = source.fields;
      const either = [
        ...(slug && slugs.length > 0
          ? [{ [slug]: { $in: slugs.flatMap((one) => [one, one.normalize('NFD')]) } }]
          : []),
        ...(sourceUrl && urls.length > 0 ? [{ [sourceUrl]: { $in: [...urls] } }] : []),
        ...(sourceUrl ? beginnings.map((start) => ({ [sourceUrl]: { $startsWithi: start } })) : []),
      ];
      if (either.length === 0) return [];
      const entries = (await strapi.documents(source.uid as never).findMany({
        status: 'published',
        ...narrowTo(source, locale),
        filters: { $or: either },
        fields: ['documentId', slug, sourceUrl].filter((name) => name !== undefined),
      } as never)) as unknown as Entry[];
      return once(entries).map((entry) => ({
        documentId: entry.documentId,
        slug: slug ? text(entry[slug]) : '',
        sourceUrl: sourceUrl ? text(entry[sourceUrl]) : '',
      }));
    },
  };
};

export type Articles = ReturnType<typeof createArticles>;
