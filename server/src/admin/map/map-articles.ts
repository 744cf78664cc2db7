import { compareText } from '../../engine';
import { hasLocale } from '../../content';
import { inPages, type DerivedTables } from '../../store';
import type { PublishedList } from './published-store';
import type { Settings } from '../../settings';
import { readableAmong, type CanRead } from '../../delivery';
import { nameOf } from '../../model';

/** A published article of the locale, as the map knows it. */
export interface MapArticle {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  /** Its own date, else that of its first publication; null where neither is known. */
  readonly date: number | null;
}

/** Articles whose right to be read is asked for in one statement. */
const PAGE = 500;

const newestFirst = (a: MapArticle, b: MapArticle): number =>
  (b.date ?? 0) - (a.date ?? 0) ||
  compareText(a.uid, b.uid) ||
  compareText(a.documentId, b.documentId);

/** Which articles there are for a map. */
export const createMapArticles = ({
  settings,
  tables,
  publishedList,
}: {
  settings: Settings;
  tables: DerivedTables;
  publishedList: PublishedList;
}) => {
  const sourcesOf = (locale: string) =>
    settings.sources().filter((source) => hasLocale(source, locale));

  const firstPublishedOf = async (uid: string, locale: string): Promise<Map<string, number>> => {
    const dates = new Map<string, number>();
    const select = ['documentId', 'firstPublishedAt'] as const;
    for await (const rows of tables.states.pages({ where: { uid, locale }, select, limit: PAGE }))
      for (const row of rows) dates.set(row.documentId, Number(row.firstPublishedAt));
    return dates;
  };

  return {
    /** All published articles of a locale, newest first. */
    async find(locale: string): Promise<MapArticle[]> {
      const all: MapArticle[] = [];
      for (const source of sourcesOf(locale)) {
        const { uid } = source;
        const dates = await firstPublishedOf(uid, locale);
        for (const one of await publishedList.find(source, locale)) {
          const { documentId, title, publishedOn } = one;
          const date = publishedOn ?? (dates.get(documentId) || null);
          all.push({ uid, documentId, title, date });
        }
      }
      return all.sort(newestFirst);
    },

    /** Those among them that the reader may see, in the same order. */
    async readable(
      articles: readonly MapArticle[],
      locale: string,
      canRead: CanRead
    ): Promise<MapArticle[]> {
      const names = new Set<string>();
      for (const { uid } of sourcesOf(locale)) {
        const ids = articles.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
        for (const documentIds of inPages(ids, PAGE)) {
          for (const documentId of await readableAmong(canRead, { uid, locale, documentIds }))
            names.add(nameOf({ uid, documentId }));
        }
      }
      return articles.filter((one) => names.has(nameOf(one)));
    },
  };
};
