import type { Origin } from '../../contracts';
import type { Decisions } from '../../decisions';
import { groupBy, inPages, ofArticles, type DerivedTables } from '../../store';
import { shownLinks, type Facts } from '../../decisions';
import type { MapArticle } from './map-articles';
import type { Settings } from '../../settings';
import { nameOf } from '../../model';

/** A connection between two articles, by {@link nameOf}. */
export interface MapLink {
  readonly source: string;
  readonly target: string;
  readonly origin: Origin;
}

/** What is held back is not among the articles that may be linked. */
const NOTHING: ReadonlySet<string> = new Set();

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

  /** Those of an article's links that a site shows. */
  const linksFrom = (
    article: MapArticle,
    facts: Facts,
    published: ReadonlyMap<string, MapArticle>
  ): MapLink[] => {
    const { mode, limit } = settings.options();
    const shown = shownLinks(facts, {
      mode,
      limit,
      source: article,
      sourceDate: article.date,
      targetOf: (ref) => published.get(nameOf(ref)),
      heldBack: NOTHING,
    });
    const source = nameOf(article);
    return shown.map(({ origin, target }) => ({ source, target: nameOf(target), origin }));
  };

  return {
    /** The connections of `sources` to any of the published articles that may be linked, given by {@link nameOf}. */
    async find(
      sources: readonly MapArticle[],
      published: ReadonlyMap<string, MapArticle>,
      locale: string
    ): Promise<MapLink[]> {
      const found: MapLink[] = [];
      for (const [uid, own] of groupBy(sources, (article) => article.uid)) {
        for (const page of inPages(own, PAGE)) {
          const factsOf = await readFacts(
            uid,
            locale,
            page.map(({ documentId }) => documentId)
          );
          for (const article of page) {
            found.push(...linksFrom(article, factsOf(article.documentId), published));
          }
        }
      }
      return found;
    },
  };
};
