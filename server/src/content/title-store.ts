import type { Core } from '@strapi/strapi';
import { localeCondition } from '../strapi';

/** What editors call documents: as last saved, published or not. */
export const createTitleReader = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** By documentId; a document that is no more, or not in this locale, is left out. */
  async find(
    { uid, field, locale }: { uid: string; field: string; locale: string },
    documentIds: readonly string[]
  ): Promise<Map<string, string>> {
    if (documentIds.length === 0) return new Map();
    const rows = (await strapi.db.query(uid).findMany({
      select: ['documentId', 'publishedAt', field],
      where: { documentId: { $in: [...documentIds] }, ...localeCondition(strapi, uid, locale) },
    })) as Record<string, unknown>[];
    const isDraft = (row: Record<string, unknown>): number => (row.publishedAt ? 0 : 1);
    return new Map(
      [...rows]
        .sort((a, b) => isDraft(a) - isDraft(b))
        .map((row) => [String(row.documentId), typeof row[field] === 'string' ? row[field] : ''])
    );
  },
});

export type TitleReader = ReturnType<typeof createTitleReader>;
