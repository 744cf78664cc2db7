import type { Core } from '@strapi/strapi';
import { hasLocale, narrowTo, type Source } from './sources';
import { inPages, nextTurn } from '../store';

/** Rows looked at in one statement. */
const PAGE = 500;

/** Which versions of an article are looked at. */
export type Statuses = 'published' | 'any';

/** Tells which articles have topics that an editor or an import gave them; what the engine detects is not looked at. */
export const createTopicArticles = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (
    source: Source,
    where: Record<string, unknown>
  ): Promise<{ id: number; documentId: string }[]> => {
    await nextTurn();
    return (await strapi.db.query(source.uid).findMany({
      select: ['id', 'documentId'],
      where,
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as { id: number; documentId: string }[];
  };

  return {
    /** The documents of a locale with one of the topics: all, or those among `documentIds`. */
    async find(
      source: Source,
      locale: string,
      topics: readonly string[],
      { documentIds, versions }: { documentIds?: readonly string[]; versions: Statuses }
    ): Promise<Set<string>> {
      const found = new Set<string>();
      const field = source.fields.topics;
      if (!field || topics.length === 0 || !hasLocale(source, locale)) return found;
      const conditions = {
        [field]: { documentId: { $in: [...topics] } },
        ...narrowTo(source, locale),
        ...(source.draftAndPublish && versions === 'published'
          ? { publishedAt: { $notNull: true } }
          : {}),
      };
      const groups = documentIds
        ? inPages(documentIds, PAGE).map((page) => ({ documentId: { $in: page } }))
        : [{}];
      for (const group of groups) {
        for (let last = 0; ;) {
          const rows = await read(source, { ...conditions, ...group, id: { $gt: last } });
          for (const { documentId } of rows) found.add(documentId);
          const end = rows.at(-1);
          if (!end || rows.length < PAGE) break;
          last = end.id;
        }
      }
      return found;
    },
  };
};

export type TopicArticles = ReturnType<typeof createTopicArticles>;
