import { toEngineId, type ArticleKey, UID } from '../../model';
import { localeIn } from '../../content';
import type { FoundEntry } from '../../contracts/overview';
import type { Locales } from '../../strapi';
import type { NameSearch } from './name-search';
import type { Settings } from '../../settings';
import type { Titles } from './titles';
import type { Viewer } from './viewers';

/** Entries told of one content type. */
const MOST = 20;
/** Topics of a locale that can be chosen from. */
const MAX_TOPICS = 500;

/** Finds articles and topics by name for an editor who wants to choose one. */
export const createFoundEntries = ({
  settings,
  locales,
  titles,
  nameSearch,
}: {
  settings: Settings;
  locales: Locales;
  titles: Titles;
  nameSearch: NameSearch;
}) => {
  const find = async (
    viewer: Viewer,
    { uid, locale }: { uid: string; locale: string },
    search: string,
    most: number
  ): Promise<FoundEntry[]> => {
    const ids = await nameSearch.find(viewer, { uid, locale }, search, most);
    const keys = ids.map((documentId): ArticleKey => ({ uid, documentId, locale }));
    const known = await titles.read(keys, viewer.canRead);
    return keys.flatMap((key): FoundEntry[] => {
      const title = known.get(toEngineId(key));
      return title ? [{ ...key, locale: locale || null, title }] : [];
    });
  };

  return {
    /** Topics first, then articles, those changed last first; those alone that the viewer may read. */
    async search(
      viewer: Viewer,
      search: string,
      locale: string | undefined
    ): Promise<FoundEntry[]> {
      const inLocale = locale ?? (await locales.default());
      const found = await find(viewer, { uid: UID.topic, locale: inLocale }, search, MOST);
      for (const source of settings.sources()) {
        const of = { uid: source.uid, locale: localeIn(source, inLocale) };
        found.push(...(await find(viewer, of, search, MOST)));
      }
      return found;
    },

    /** The topics of a locale. */
    async topics(viewer: Viewer, locale: string | undefined): Promise<FoundEntry[]> {
      const inLocale = locale ?? (await locales.default());
      return find(viewer, { uid: UID.topic, locale: inLocale }, '', MAX_TOPICS);
    },
  };
};
