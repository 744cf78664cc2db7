import type { Origin } from '../../contracts';
import { relationOf } from '../../engine';
import type { Decisions } from '../../decisions';
import { ofArticles, type DerivedTables } from '../../store';
import { linksOf, withinLimit, type Facts, type Link } from '../../decisions';
import { groupBy } from '../../store';
import type { MapArticle } from './map-articles';
import type { Settings } from '../../settings';
import { nameOf } from '../../model';

/** A connection between two articles, by {@link nameOf}. */
export interface MapLink {
  readonly source: string;
  readonly target: string;
  readonly origin: Origin;
}

/** Articles whose connections are read in one statement each. */
const PAGE = 100;

/** Reads the connections that a site is shown, of many articles, without reasons and anchors. */
export const createMapLinks = ({
  settings,
  tables,
  decisions,
}: {
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
}) => {
  /** What is known of the connections of each article, by documentId. */
  const readFacts = async (uid: string, locale: string, documentIds: readonly string[]) => {
    const where = ofArticles(uid, locale, documentIds);
    const connections = await tables.connections.find({
      where,
      select: ['documentId', 'targetUid', 'targetId', 'relation', 'relevance', 'position'],
    });
    const lines = await tables.lines.find({
      where,
      select: ['documentId', 'targetUid', 'targetId', 'titleKey', 'position'],
    });
    const said = await decisions.findOfSources(uid, locale, documentIds);
    const connectionsOf = groupBy(connections, ({ documentId }) => documentId);
    const linesOf = groupBy(lines, ({ documentId }) => documentId);
    const saidOf = groupBy(said, ({ source }) => source.documentId);
    return (documentId: string): Facts => ({
      connections: connectionsOf.get(documentId) ?? [],
      lines: linesOf.get(documentId) ?? [],
      decisions: saidOf.get(documentId) ?? [],
    });
  };

  /** Those of an article's links that lead to a published article and are within the limit. */
  const shownLinks = (
    article: MapArticle,
    links: readonly Link[],
    published: ReadonlyMap<string, MapArticle>
  ): MapLink[] => {
    const isWithin = withinLimit(settings.options().limit);
    const source = nameOf(article);
    return links.flatMap((link): MapLink[] => {
      const { origin } = link;
      const target = nameOf({ uid: link.targetUid, documentId: link.targetId });
      const other = published.get(target);
      if (!other || target === source) return [];
      const relation = link.relation ?? relationOf(article.date, other.date);
      return isWithin({ origin, relation }) ? [{ source, target, origin }] : [];
    });
  };

  return {
    /** The connections of `sources` to any of the published articles that may be linked, given by {@link nameOf}. */
    async find(
      sources: readonly MapArticle[],
      published: ReadonlyMap<string, MapArticle>,
      locale: string
    ): Promise<MapLink[]> {
      const { mode } = settings.options();
      const found: MapLink[] = [];
      for (const [uid, own] of groupBy(sources, (article) => article.uid)) {
        for (let start = 0; start < own.length; start += PAGE) {
          const page = own.slice(start, start + PAGE);
          const factsOf = await readFacts(
            uid,
            locale,
            page.map(({ documentId }) => documentId)
          );
          for (const article of page) {
            const links = linksOf(factsOf(article.documentId), mode);
            found.push(...shownLinks(article, links, published));
          }
        }
      }
      return found;
    },
  };
};
