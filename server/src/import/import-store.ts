import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import { aliasesOf } from '../content';
import { localeCondition } from '../strapi';

/** An article that an import made. */
export interface ImportedArticle {
  readonly documentId: string;
  readonly title: string;
  readonly importKey: string;
}

/** Reads and writes what an import makes, by the document service, so that it is content like any other. */
export const createImports = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The articles of the locale whose key begins with `start`, the oldest first. */
  async findByKey(start: string, locale: string): Promise<ImportedArticle[]> {
    const rows = (await strapi.db.query(UID.article).findMany({
      where: { ...localeCondition(strapi, UID.article, locale), importKey: { $startsWith: start } },
      select: ['documentId', 'title', 'importKey'],
      orderBy: { id: 'asc' },
    })) as ImportedArticle[];
    // Its published version has the same key.
    const isFirst = ({ documentId }: ImportedArticle, at: number): boolean =>
      rows.findIndex((row) => row.documentId === documentId) === at;
    return rows.filter(isFirst);
  },

  /** The body of an article as it is stored: its draft's, which is the older row. */
  async readBody(documentId: string, locale: string): Promise<unknown> {
    const row = (await strapi.db.query(UID.article).findOne({
      where: { ...localeCondition(strapi, UID.article, locale), documentId },
      select: ['body'],
      orderBy: { id: 'asc' },
    })) as { body: unknown } | null;
    return row?.body;
  },

  /** Every name of the glossary of a locale, terms and aliases, drafts and published ones. */
  async findTermNames(locale: string): Promise<string[]> {
    const rows = (await strapi.db.query(UID.glossaryTerm).findMany({
      where: { locale },
      select: ['term', 'aliases'],
    })) as { term: string; aliases: string | null }[];
    return rows.flatMap(({ term, aliases }) => [term, ...aliasesOf(aliases)]);
  },

  /** Whether articles have drafts, which a project may have taken from them. */
  haveDrafts: (): boolean => strapi.getModel(UID.article).options?.draftAndPublish === true,

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
