import type { Core } from '@strapi/strapi';
import { localeIn, type Source } from '../../content';
import { nextTurn } from '../../store';
import { createTableNames } from '../../strapi';

/** How many articles of a content type are published, or are as told, in one locale. */
export interface LocaleCount {
  readonly uid: string;
  readonly locale: string;
  readonly n: number;
}

interface Row {
  uid: string;
  locale: string | null;
  status: string;
  n: number | string;
}

/** Counts articles by content type and locale, for the page of the index. */
export const createIndexCounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  const { tableOf, inSchema } = createTableNames({ strapi });
  return {
    async published(source: Source): Promise<LocaleCount[]> {
      const { uid, localized, draftAndPublish } = source;
      await nextTurn();
      const rows = knex(tableOf(uid)).countDistinct({
        n: 'document_id',
      });
      if (draftAndPublish) void rows.whereNotNull('published_at');
      if (localized) void rows.select('locale').groupBy('locale');
      const counts = (await rows) as unknown as Row[];
      return counts.map(({ locale, n }) => ({
        uid,
        locale: localeIn(source, locale),
        n: Number(n),
      }));
    },

    /** Those that we know, by what became of them; the unpublished ones only where they failed. */
    async known(): Promise<(LocaleCount & { status: string })[]> {
      await nextTurn();
      const rows = (await knex(inSchema('newsroom_states'))
        .select('uid', 'locale', 'status')
        .count({ n: 'id' })
        .where((counted) => counted.where('entry_id', '>', 0).orWhere('status', 'failed'))
        .groupBy('uid', 'locale', 'status')) as unknown as Row[];
      return rows.map(({ uid, locale, status, n }) => ({
        uid,
        locale: locale ?? '',
        status,
        n: Number(n),
      }));
    },
  };
};

export type IndexCounts = ReturnType<typeof createIndexCounts>;
