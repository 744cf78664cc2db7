import { UID, toEngineId, nameOf } from '../../model';
import type { MapTopic } from '../../contracts/map';
import { compareText } from '../../engine';
import { inPages, ofArticles, type DerivedTables } from '../../store';
import type { MapArticle } from './map-articles';
import { type CanRead } from '../../delivery';
import type { Titles } from '../shared';

/** Articles whose topics are read in one statement. */
const PAGE = 250;

/** The topics of articles, the most telling one of each first, by {@link nameOf}. */
type TopicsOf = ReadonlyMap<string, readonly string[]>;

/** Reads what articles on a map are about. */
export const createMapTopics = ({ tables, titles }: { tables: DerivedTables; titles: Titles }) => {
  const readIds = async (articles: readonly MapArticle[], locale: string): Promise<TopicsOf> => {
    const found = new Map<string, readonly string[]>();
    for (const uid of new Set(articles.map((one) => one.uid))) {
      const ids = articles.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
      for (const page of inPages(ids, PAGE)) {
        const states = await tables.states.find({
          where: ofArticles(uid, locale, page),
          select: ['documentId', 'topics'],
        });
        for (const { documentId, topics } of states) {
          const sorted = [...(topics ?? [])].sort(
            (a, b) => b.weight - a.weight || compareText(a.topic, b.topic)
          );
          found.set(
            nameOf({ uid, documentId }),
            sorted.map(({ topic }) => topic)
          );
        }
      }
    }
    return found;
  };

  const countsOf = (topicsOf: TopicsOf): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const topics of topicsOf.values())
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return counts;
  };

  return {
    /** All topics of the articles, those of most articles first, and by {@link nameOf} which of them each has. */
    async read(
      articles: readonly MapArticle[],
      locale: string,
      canRead: CanRead
    ): Promise<{ topics: MapTopic[]; topicsOf: ReadonlyMap<string, readonly number[]> }> {
      const idsOf = await readIds(articles, locale);
      const ids = [...countsOf(idsOf)]
        .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
        .map(([id]) => id);
      const keys = ids.map((documentId) => ({ uid: UID.topic, documentId, locale }));
      const names = await titles.read(keys, canRead);
      const placeOf = new Map(ids.map((id, place) => [id, place]));
      return {
        topics: keys.map((key) => ({
          documentId: key.documentId,
          name: names.get(toEngineId(key)) ?? null,
        })),
        topicsOf: new Map(
          [...idsOf].map(([name, own]) => [name, own.flatMap((id) => placeOf.get(id) ?? [])])
        ),
      };
    },
  };
};
