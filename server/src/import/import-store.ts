import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import { aliasesOf } from '../content';

/** An article that an import made. */
export interface ImportedArticle {
  readonly documentId: string;
  readonly title: string;
  readonly importKey: string;
}

/** Reads and writes what an import makes, by the document service, so that it is content like any other. */
export const createImports = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The first article of the locale whose key begins with `start`. */
  findByKey: async (start: string, locale: string): Promise<ImportedArticle | null> =>
    (await strapi.db.query(UID.article).findOne({
      where: { locale, importKey: { $startsWith: start } },
      orderBy: { id: 'asc' },
    })) as ImportedArticle | null,

  /** Every name of the glossary of a locale, terms and aliases, drafts and published ones. */
  async findTermNames(locale: string): Promise<string[]> {
    const rows = (await strapi.db.query(UID.glossaryTerm).findMany({
      where: { locale },
      select: ['term', 'aliases'],
    })) as { term: string; aliases: string | null }[];
    return rows.flatMap(({ term, aliases }) => [term, ...aliasesOf(aliases)]);
  },

  /** Makes an article; resolves with its documentId. */
  async createArticle(
    locale: string,
    status: 'draft' | 'published',
    data: Record<string, unknown>
  ): Promise<string> {
    const { documentId } = await strapi
      .documents(UID.article)
      .create({ locale, status, data } as never);
    return documentId;
  },

  async createTerm(locale: string, data: Record<string, unknown>): Promise<void> {
    await strapi.documents(UID.glossaryTerm).create({ locale, status: 'draft', data } as never);
  },
});

export type Imports = ReturnType<typeof createImports>;
