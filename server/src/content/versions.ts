import type { Core } from '@strapi/strapi';
import { hasLocale, localeIn, narrowTo, type Source } from './sources';
import { nextTurn } from '../store';
import { timeOf } from './times';

/** An entry as the panel tells of it. */
export interface Version {
  readonly documentId: string;
  /** As readers see it; of a draft as last saved. */
  readonly title: string;
  /** The story's own date in milliseconds since 1970, null where there is none. */
  readonly date: number | null;
  /** documentIds of the topics that an editor gave. */
  readonly topics: readonly string[];
  readonly isPublished: boolean;
  /** When it was last saved, published or not; ISO date-time. */
  readonly savedAt: string | null;
}

type Row = Record<string, unknown> & { id: number; documentId: string };

const topicsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((topic: Row) => topic.documentId) : [];

/** Reads what entries are called and whether they are published, drafts as well; for editors alone. */
export const createVersions = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** By documentId; a document that is no more, or not in this locale, is left out. */
  async find(
    source: Source,
    locale: string,
    documentIds: readonly string[]
  ): Promise<Map<string, Version>> {
    if (documentIds.length === 0 || !hasLocale(source, locale)) return new Map();
    await nextTurn();
    const { title, publishedOn, topics } = source.fields;
    const rows = (await strapi.db.query(source.uid).findMany({
      select: ['id', 'documentId', 'publishedAt', 'updatedAt', title, publishedOn].filter(Boolean),
      where: { documentId: { $in: [...documentIds] }, ...narrowTo(source, locale) },
      ...(topics ? { populate: { [topics]: { select: ['documentId'] } } } : {}),
    })) as Row[];
    const isPublished = (row: Row): boolean => !source.draftAndPublish || Boolean(row.publishedAt);
    const versions = new Map<string, Version>();
    // Published rows last, the newest at the very end.
    const ordered = [...rows].sort(
      (a, b) => Number(isPublished(a)) - Number(isPublished(b)) || a.id - b.id
    );
    for (const row of ordered) {
      const before = versions.get(row.documentId);
      const saved = timeOf(row.updatedAt);
      versions.set(row.documentId, {
        documentId: row.documentId,
        title: typeof row[title] === 'string' ? row[title] : '',
        date: publishedOn ? timeOf(row[publishedOn]) : null,
        topics: topics ? topicsOf(row[topics]) : [],
        isPublished: isPublished(row),
        savedAt: before?.savedAt ?? (saved === null ? null : new Date(saved).toISOString()),
      });
    }
    return versions;
  },

  /** The locales that a document has, drafts too; the stated one alone where its content type has none. */
  async localesOf(source: Source, documentId: string): Promise<string[]> {
    await nextTurn();
    const rows = (await strapi.db.query(source.uid).findMany({
      select: ['id', ...(source.localized ? ['locale'] : [])],
      where: { documentId },
    })) as { locale?: string | null }[];
    return [...new Set(rows.map(({ locale }) => localeIn(source, locale)))].sort();
  },
});

export type Versions = ReturnType<typeof createVersions>;
