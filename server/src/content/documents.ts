import type { Core } from '@strapi/strapi';

/** Tells which documents there are, drafts and published ones, of any content type and in any locale. */
export const createDocuments = ({ strapi }: { strapi: Core.Strapi }) => ({
  async existing(uid: string, documentIds: readonly string[]): Promise<Set<string>> {
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId'],
    })) as { documentId: string }[];
    return new Set(rows.map(({ documentId }) => documentId));
  },
});

export type Documents = ReturnType<typeof createDocuments>;
