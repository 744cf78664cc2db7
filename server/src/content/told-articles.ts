import type { Target } from '../contracts';
import type { ArticleKey } from '../model';
import type { Source } from './sources';
import { timeOf } from './times';

type Row = Readonly<Record<string, unknown>>;

/** An entry of a content type without what a reader may not be told of it. */
export type Sanitize = (uid: string, entry: Row) => Promise<Row>;

/** How articles are told of. */
export interface Telling {
  readonly urlTemplate: string | null;
  readonly sanitize: Sanitize;
}

/** A published article as a reader is told of it. */
export interface ToldArticle {
  readonly target: Target;
  /** The story's own date in milliseconds since 1970, told or not; null where there is none. */
  readonly date: number | null;
  /** Whether the reader may know that date. */
  readonly tellsDate: boolean;
  /** Body fields that the reader may not know. */
  readonly untoldBody: ReadonlySet<string>;
}

interface Cover {
  url?: string | null;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

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

/** The plain fields that articles are told by. */
export const toldScalars = ({ fields }: Source): string[] =>
  [fields.title, fields.excerpt, fields.slug, fields.publishedOn].filter(
    (name) => name !== undefined
  );

/** The body fields, empty: to learn whether a reader may know them there is no need to read them. */
export const bodyNames = ({ fields }: Source): Row =>
  Object.fromEntries(fields.body.map((name) => [name, null]));

/** What a reader is told of an entry of which `seen` is left. A title that is kept back is null, as any other field. */
export const toTold = (
  { uid, fields }: Source,
  {
    locale,
    urlTemplate,
    entry,
    seen,
  }: {
    readonly locale: string;
    readonly urlTemplate: string | null;
    readonly entry: Row & { readonly documentId: string };
    readonly seen: Row;
  }
): ToldArticle => {
  const isTold = (field: string): boolean => seen[field] !== undefined;
  const textOf = (field: string | undefined) => (field && text(seen[field])) || null;
  const dateIn = (row: Row) => (fields.publishedOn ? timeOf(row[fields.publishedOn]) : null);
  const slug = textOf(fields.slug);
  const publishedOn = dateIn(seen);
  const key = { uid, documentId: entry.documentId, locale };
  return {
    target: {
      ...key,
      locale: locale || null,
      title: isTold(fields.title) ? text(seen[fields.title]) : null,
      slug,
      url: toUrl(urlTemplate, { ...key, slug }),
      excerpt: textOf(fields.excerpt),
      publishedOn: publishedOn === null ? null : new Date(publishedOn).toISOString(),
      cover: fields.cover ? toCover(seen[fields.cover]) : null,
    },
    date: dateIn(entry),
    tellsDate: fields.publishedOn === undefined || isTold(fields.publishedOn),
    untoldBody: new Set(fields.body.filter((name) => !isTold(name))),
  };
};
