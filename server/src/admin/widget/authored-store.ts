import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../../model';
import { localeIn, type Source } from '../../content';

/** An entry that an admin user wrote on, and when it was last saved by anyone. */
export interface AuthoredEntry extends ArticleKey {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

/** Finds what an admin user created, or was the last to edit. */
export const createAuthored = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The entries of a content type as last saved, newest first. */
  async find(source: Source, userId: number, limit: number): Promise<AuthoredEntry[]> {
    const { uid, fields, draftAndPublish, localized } = source;
    const rows = (await strapi.db.query(uid).findMany({
      select: ['documentId', 'updatedAt', fields.title, ...(localized ? ['locale'] : [])],
      where: {
        $or: [{ createdBy: userId }, { updatedBy: userId }],
        // Each document has a draft in each of its locales.
        ...(draftAndPublish ? { publishedAt: null } : {}),
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      limit,
    })) as Record<string, unknown>[];
    return rows.map((row) => ({
      uid,
      documentId: String(row.documentId),
      locale: localeIn(source, row.locale as string | null | undefined),
      title: typeof row[fields.title] === 'string' ? (row[fields.title] as string) : '',
      updatedAt: new Date(row.updatedAt as string | number | Date).getTime(),
    }));
  },
});

export type Authored = ReturnType<typeof createAuthored>;
