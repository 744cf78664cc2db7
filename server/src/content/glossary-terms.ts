import type { Core } from '@strapi/strapi';
import { localeCondition } from '../strapi';
import { UID } from '../model';

/** Reads glossary terms by name, drafts too, and begins new ones. */
export const createGlossaryTerms = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The terms of a locale (of all where it is `''`) with one of these names, whatever its capitals. */
  async findNamed(
    locale: string,
    names: readonly string[]
  ): Promise<{ documentId: string; term: string }[]> {
    if (names.length === 0) return [];
    return (await strapi.db.query(UID.glossaryTerm).findMany({
      select: ['documentId', 'term'],
      where: {
        ...localeCondition(strapi, UID.glossaryTerm, locale),
        $or: names.map((name) => ({ term: { $eqi: name } })),
      },
      orderBy: { id: 'asc' },
    })) as { documentId: string; term: string }[];
  },

  /** Creates a draft as the Content Manager does it for this admin user; resolves with its documentId. */
  async create(locale: string, term: string, actor: string): Promise<string> {
    const user = /^\d+$/.test(actor) ? Number(actor) : actor;
    const { documentId } = await strapi.documents(UID.glossaryTerm).create({
      locale,
      status: 'draft',
      data: { term, createdBy: user, updatedBy: user },
    } as never);
    return documentId;
  },
});

export type GlossaryTerms = ReturnType<typeof createGlossaryTerms>;
