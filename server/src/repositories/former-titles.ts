import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey } from '../article-key';
import { UID } from '../constants';
import { titleDigest } from './hashes';

/** An earlier title, with the engine's id of its article. */
export interface FormerTitle {
  readonly title: string;
  readonly id: string;
}

interface FormerTitleRow {
  targetUid: string;
  targetId: string;
  targetLocale: string | null;
  title: string;
}

/** Earlier titles of articles, so that a line written before a renaming still finds its article. */
export const createFormerTitles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(locale: string): Promise<FormerTitle[]> {
    const rows = (await strapi.db.query(UID.formerTitle).findMany({
      where: { targetLocale: locale },
      orderBy: { id: 'asc' },
    })) as FormerTitleRow[];
    return rows.map(({ targetUid, targetId, title }) => ({
      title,
      id: toEngineId({ uid: targetUid, documentId: targetId, locale }),
    }));
  },

  /** Remembers that the article was called so; once for each title. */
  async remember({ uid, documentId, locale }: ArticleKey, title: string): Promise<void> {
    const titleKey = titleDigest(title);
    if (titleKey === '') return;
    const name = { targetUid: uid, targetId: documentId, targetLocale: locale, titleKey };
    const known = await strapi.db.query(UID.formerTitle).findOne({ where: name });
    if (known) return;
    await strapi.documents(UID.formerTitle as never).create({ data: { ...name, title } } as never);
  },
});

export type FormerTitles = ReturnType<typeof createFormerTitles>;
