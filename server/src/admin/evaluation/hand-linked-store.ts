import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey, MODEL, UID } from '../../model';
import { nextTurn } from '../../store';

/** Rows looked at in one statement. */
const PAGE = 1000;

interface LinkedRow {
  readonly id: number;
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Finds the articles that people linked from: by a line in a body, by a pin, by the choice of a line's target. */
export const createHandLinked = ({ strapi }: { strapi: Core.Strapi }) => {
  const inPages = async (
    read: (after: number) => Promise<readonly LinkedRow[]>,
    take: (key: ArticleKey) => void
  ): Promise<void> => {
    for (let last = 0; ;) {
      await nextTurn();
      const rows = await read(last);
      for (const { uid, documentId, locale } of rows) {
        take({ uid, documentId, locale: locale ?? '' });
      }
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.id ?? last;
    }
  };

  const linesAfter = async (after: number): Promise<LinkedRow[]> =>
    (await strapi.db.query(MODEL.line).findMany({
      select: ['id', 'uid', 'documentId', 'locale'],
      where: { id: { $gt: after }, targetId: { $ne: '' } },
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as LinkedRow[];

  const decisionsAfter = async (after: number): Promise<LinkedRow[]> => {
    const rows = (await strapi.db.query(UID.decision).findMany({
      select: ['id', 'sourceUid', 'sourceId', 'sourceLocale'],
      where: { id: { $gt: after }, kind: { $in: ['pinned', 'chosen'] } },
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as { id: number; sourceUid: string; sourceId: string; sourceLocale: string | null }[];
    return rows.map(({ id, sourceUid, sourceId, sourceLocale }) => ({
      id,
      uid: sourceUid,
      documentId: sourceId,
      locale: sourceLocale,
    }));
  };

  return {
    /** Each article once, in no particular order; whether it is published, and its targets are, must be asked. */
    async find(): Promise<ArticleKey[]> {
      const found = new Map<string, ArticleKey>();
      const take = (key: ArticleKey): void => void found.set(toEngineId(key), key);
      await inPages(linesAfter, take);
      await inPages(decisionsAfter, take);
      return [...found.values()];
    },
  };
};

export type HandLinked = ReturnType<typeof createHandLinked>;
