import type { Core } from '@strapi/strapi';
import { localeCondition } from '../../strapi';

/** A document that asks for a slug; one that is being created has no id yet. */
export interface SluggedRef {
  /** `''` where all locales share it. */
  readonly locale: string;
  readonly documentId?: string | undefined;
}

/** Reads and writes the slugs of entries, drafts and published ones alike. */
export const createSlugged = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The slugs that other documents of the locale have already and that begin with `start`. */
  async findTaken(
    uid: string,
    start: string,
    { locale, documentId }: SluggedRef
  ): Promise<Set<string>> {
    const rows = (await strapi.db.query(uid).findMany({
      where: {
        slug: { $startsWith: start },
        ...localeCondition(strapi, uid, locale),
        ...(documentId ? { documentId: { $ne: documentId } } : {}),
      },
      select: ['slug'],
    })) as { slug: string }[];
    return new Set(rows.map(({ slug }) => slug));
  },

  /** A slug that the document has in the locale, null where it has none. */
  async find(uid: string, documentId: string, locale: string): Promise<string | null> {
    const row = (await strapi.db.query(uid).findOne({
      where: { documentId, ...localeCondition(strapi, uid, locale), slug: { $notNull: true } },
      select: ['slug'],
    })) as { slug: string } | null;
    return row?.slug ?? null;
  },

  /** Whether an entry of the document has this slug in the locale, draft or published. */
  async holds(uid: string, documentId: string, locale: string, slug: string): Promise<boolean> {
    const where = { documentId, ...localeCondition(strapi, uid, locale), slug };
    return (await strapi.db.query(uid).count({ where })) > 0;
  },

  /** Gives one entry a slug, past the document service: nobody shall take it for an editor's save. */
  async write(uid: string, entryId: number, slug: string): Promise<void> {
    await strapi.db.query(uid).update({ where: { id: entryId }, data: { slug } });
  },
});

export type Slugged = ReturnType<typeof createSlugged>;
