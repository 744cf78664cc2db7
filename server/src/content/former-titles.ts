import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey, UID } from '../model';
import { titleDigest, nextTurn } from '../store';

/** An earlier title, with the engine's id of its article. */
export interface FormerTitle {
  readonly title: string;
  readonly id: string;
}

/** Rows read at a time. */
const PAGE = 250;

interface FormerTitleRow {
  id: number;
  targetUid: string;
  targetId: string;
  targetLocale: string | null;
  title: string;
}

/** Earlier titles of articles, so that a line written before a renaming still finds its article. */
export const createFormerTitles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(locale: string): Promise<FormerTitle[]> {
    const found: FormerTitle[] = [];
    for (let last = 0; ;) {
      await nextTurn();
      const rows = (await strapi.db.query(UID.formerTitle).findMany({
        where: { targetLocale: locale, id: { $gt: last } },
        select: ['id', 'targetUid', 'targetId', 'title'],
        orderBy: { id: 'asc' },
        limit: PAGE,
      })) as FormerTitleRow[];
      for (const { targetUid, targetId, title } of rows) {
        found.push({ title, id: toEngineId({ uid: targetUid, documentId: targetId, locale }) });
      }
      const end = rows.at(-1);
      if (!end) return found;
      last = end.id;
    }
  },

  /** Files the former titles of a content type without locales under the one in which its entries stand. */
  async moveTo(uid: string, locale: string): Promise<void> {
    await nextTurn();
    await strapi.db.query(UID.formerTitle).updateMany({
      where: {
        targetUid: uid,
        $or: [{ targetLocale: { $ne: locale } }, { targetLocale: { $null: true } }],
      },
      data: { targetLocale: locale },
    });
  },

  /** Remembers that the article was called so; once for each title. */
  async remember({ uid, documentId, locale }: ArticleKey, title: string): Promise<void> {
    const titleKey = titleDigest(title, locale);
    if (titleKey === '') return;
    const name = { targetUid: uid, targetId: documentId, targetLocale: locale, titleKey };
    const known = await strapi.db.query(UID.formerTitle).findOne({ where: name });
    if (known) return;
    await strapi.documents(UID.formerTitle as never).create({ data: { ...name, title } } as never);
  },
});

export type FormerTitles = ReturnType<typeof createFormerTitles>;
