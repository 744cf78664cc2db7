import { errors } from '@strapi/utils';
import { hasLocale } from '../../content';
import { toEngineId, nameOf } from '../../model';
import type { Origin } from '../../contracts';
import type { MapAnswer } from '../../contracts/map';
import type { Decisions, Held } from '../../decisions';
import type { DerivedTables } from '../../store';
import type { PublishedList } from './published-store';
import type { Locales } from '../../strapi';
import { createMapArticles, type MapArticle } from './map-articles';
import { createMapLinks } from './map-links';
import { createMapTopics } from './map-topics';
import type { Settings } from '../../settings';
import type { Titles, Viewer } from '../shared';

/** Most articles on one map: what a browser still draws smoothly, and a person can still take in (docs/performance.md). */
const MAX_NODES = 3000;

const ORIGINS: readonly Origin[] = ['pinned', 'inline', 'automatic'];

/** The map of connections: all articles of a locale and what leads from one to another. */
export const createMap = ({
  settings,
  locales,
  tables,
  decisions,
  publishedList,
  titles,
  held,
}: {
  settings: Settings;
  locales: Locales;
  tables: DerivedTables;
  decisions: Decisions;
  publishedList: PublishedList;
  titles: Titles;
  held: Pick<Held, 'all'>;
}) => {
  const articles = createMapArticles({ settings, tables, publishedList });
  const links = createMapLinks({ settings, tables, decisions });
  const topics = createMapTopics({ tables, titles });

  /** The locales with articles, the default first. */
  const offered = async (): Promise<string[]> => {
    const sources = settings.sources();
    const first = await locales.default();
    const others = (await locales.all()).filter((code) => code !== first);
    return [first, ...others].filter((code) => sources.some((source) => hasLocale(source, code)));
  };

  return {
    /**
     * What the viewer may see of the map of a locale, the default one unless told. Connections are those that a site
     * is shown, whoever looks; of them only those between articles that the viewer may read.
     *
     * @throws ValidationError for a locale without articles.
     */
    async read({ canRead, sees }: Viewer, asked?: string): Promise<MapAnswer> {
      const known = await offered();
      const locale = asked ?? known[0] ?? '';
      if (!known.includes(locale)) {
        throw new errors.ValidationError(`locale must be one of ${known.join(', ')}`);
      }
      const all = await articles.find(locale);
      const readable = await articles.readable(all, locale, canRead);
      const nodes = readable.slice(0, MAX_NODES);
      const heldBack = await held.all(locale);
      const isLinked = (one: MapArticle): boolean => !heldBack.has(toEngineId({ ...one, locale }));
      const linked = new Map(all.filter(isLinked).map((one) => [nameOf(one), one]));
      const found = await links.find(nodes.filter(isLinked), linked, locale);
      const told = nodes.filter(({ uid }) => sees(uid, 'topics'));
      const about = await topics.read(told, locale, canRead);
      const placeOf = new Map(nodes.map((one, place) => [nameOf(one), place]));
      return {
        data: {
          nodes: nodes.map(({ uid, documentId, title }) => ({
            uid,
            documentId,
            title,
            topics: about.topicsOf.get(nameOf({ uid, documentId })) ?? [],
          })),
          topics: about.topics,
          edges: found.flatMap(({ source, target, origin }) => {
            const [from, to] = [placeOf.get(source), placeOf.get(target)];
            if (from === undefined || to === undefined) return [];
            return [from, to, ORIGINS.indexOf(origin)];
          }),
          origins: ORIGINS,
        },
        meta: {
          locale,
          locales: known,
          total: all.length,
          hidden: all.length - readable.length,
          limit: MAX_NODES,
        },
      };
    },
  };
};
