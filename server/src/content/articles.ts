import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey } from '../model';
import { toBodyBlocks } from './blocks';
import type { Target } from '../contracts';
import type { Document } from '../engine/model';
import { bodyDigest, digest } from '../store';
import type { Source } from './sources';
import { timeOf } from './times';

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

interface Cover {
  url: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
}

const toCover = (value: unknown): Target['cover'] => {
  const cover = (Array.isArray(value) ? value[0] : value) as Cover | null | undefined;
  if (!cover?.url) return null;
  const { url, alternativeText = null, width = null, height = null } = cover;
  return { url, alternativeText, width, height };
};

/** Fills `{slug}`, `{documentId}` and `{locale}` of the site's address. */
const toUrl = (template: string | null, target: { slug: string | null } & ArticleKey) => {
  if (template === null || (target.slug === null && template.includes('{slug}'))) return null;
  return template
    .replaceAll('{slug}', () => encodeURIComponent(target.slug ?? ''))
    .replaceAll('{documentId}', () => encodeURIComponent(target.documentId))
    .replaceAll('{locale}', () => encodeURIComponent(target.locale));
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
    if (documentIds.length === 0) return [];
    const entries = await strapi.documents(source.uid as never).findMany({
      status,
      ...(source.localized ? { locale } : {}),
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

    /** What a reader may see of the published articles among `documentIds`, in no particular order. */
    async findTargets(
      source: Source,
      locale: string,
      documentIds: readonly string[],
      urlTemplate: string | null
    ): Promise<Target[]> {
      const { fields, uid } = source;
      const scalars = [fields.title, fields.excerpt, fields.slug, fields.publishedOn];
      const entries = await read(source, locale, documentIds, {
        fields: ['documentId', ...scalars.filter((name) => name !== undefined)],
        ...(fields.cover
          ? {
              populate: {
                [fields.cover]: { fields: ['url', 'alternativeText', 'width', 'height'] },
              },
            }
          : {}),
      });
      return entries.map((entry): Target => {
        const slug = (fields.slug && text(entry[fields.slug])) || null;
        const date = fields.publishedOn ? timeOf(entry[fields.publishedOn]) : null;
        const key = { uid, documentId: entry.documentId, locale };
        return {
          ...key,
          locale: locale || null,
          title: text(entry[fields.title]),
          slug,
          url: toUrl(urlTemplate, { ...key, slug }),
          excerpt: (fields.excerpt && text(entry[fields.excerpt])) || null,
          publishedOn: date === null ? null : new Date(date).toISOString(),
          cover: fields.cover ? toCover(entry[fields.cover]) : null,
        };
      });
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
        ...(source.localized ? { locale } : {}),
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
