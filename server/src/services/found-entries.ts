import { toEngineId, type ArticleKey } from '../article-key';
import { UID } from '../constants';
import type { FoundEntry } from '../contracts/lists';
import type { EntrySearch } from '../repositories/entry-search';
import type { Locales } from './locales';
import type { Settings } from './settings';
import { nameFieldOf, type Titles } from './titles';
import type { Viewer } from './viewers';

/** Entries told of one content type. */
const MOST = 20;
/** Looked at, since some of them may be kept from the viewer. */
const LOOKED_AT = 60;
/** Topics of a locale that can be chosen from. */
const MOST_TOPICS = 500;

/** Finds articles and topics by name for an editor who wants to choose one. */
export const createFoundEntries = ({
  settings,
  locales,
  titles,
  entrySearch,
}: {
  settings: Settings;
  locales: Locales;
  titles: Titles;
  entrySearch: EntrySearch;
}) => {
  const find = async (
    viewer: Viewer,
    uid: string,
    locale: string,
    search: string,
    most: number,
    lookedAt: number
  ): Promise<FoundEntry[]> => {
    const field = nameFieldOf(settings, uid);
    if (field === undefined) return [];
    const ids = await entrySearch.find({ uid, field, locale }, search, lookedAt);
    const keys = ids.map((documentId): ArticleKey => ({ uid, documentId, locale }));
    const known = await titles.read(keys, viewer.canRead);
    return keys
      .flatMap((key): FoundEntry[] => {
        const title = known.get(toEngineId(key));
        return title ? [{ ...key, locale: locale || null, title }] : [];
      })
      .slice(0, most);
  };

  return {
    /** Topics first, then articles, newest first; those alone that the viewer may read. */
    async search(
      viewer: Viewer,
      search: string,
      locale: string | undefined
    ): Promise<FoundEntry[]> {
      const inLocale = locale ?? (await locales.default());
      const found = await find(viewer, UID.topic, inLocale, search, MOST, LOOKED_AT);
      for (const { uid, localized } of settings.sources()) {
        found.push(
          ...(await find(viewer, uid, localized ? inLocale : '', search, MOST, LOOKED_AT))
        );
      }
      return found;
    },

    /** The topics of a locale. */
    async topics(viewer: Viewer, locale: string | undefined): Promise<FoundEntry[]> {
      const inLocale = locale ?? (await locales.default());
      return find(viewer, UID.topic, inLocale, '', MOST_TOPICS, MOST_TOPICS);
    },
  };
};

export type FoundEntries = ReturnType<typeof createFoundEntries>;
