import type { TitleSearch } from './title-search-store';
import { searchForms } from './search-forms';
import type { Settings } from '../../settings';
import { nameFieldOf } from './titles';
import type { Viewer } from './viewers';

/** Names looked at in one go, and how often: an editor may be kept from reading nearly all of them. */
const PAGE = 100;
const MAX_PAGES = 20;

/** Finds entries by what they are called, among those that a viewer may read. */
export const createNameSearch = ({
  settings,
  titleSearch,
}: {
  settings: Settings;
  titleSearch: TitleSearch;
}) => ({
  /**
   * documentIds of entries of a content type in a locale, drafts too, whose name holds
   * every word of the query, those changed last first; all of them for a query without words.
   */
  async find(
    viewer: Viewer,
    { uid, locale }: { uid: string; locale: string },
    query: string,
    most: number
  ): Promise<string[]> {
    const field = nameFieldOf(settings, uid);
    const hits: string[] = [];
    if (field === undefined) return hits;
    const words = searchForms(query);
    for (let page = 0; page < MAX_PAGES && hits.length < most; page += 1) {
      const wanted = { words, offset: page * PAGE, limit: PAGE };
      const ids = await titleSearch.find({ uid, field, locale }, wanted);
      const readable = ids.length > 0 && (await viewer.canRead(uid, locale, ids));
      // Who may read none of a type has no use for the pages that follow.
      if (readable === false) break;
      hits.push(...(readable === true ? ids : ids.filter((id) => readable.has(id))));
      if (ids.length < PAGE) break;
    }
    return hits.slice(0, most);
  },
});

export type NameSearch = ReturnType<typeof createNameSearch>;
