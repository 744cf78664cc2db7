import type { DocumentRef } from '../article-key';
import type { PanelTarget } from '../contracts/panel';
import type { TitleSearch } from '../repositories/title-search';
import type { PanelTargets } from './panel-targets';
import { searchForms } from './search-forms';
import type { Settings } from './settings';
import { nameOf } from './targets';
import type { Viewer } from './viewers';

/** As many as an editor looks through before typing on. */
const MOST_HITS = 20;
/** Titles looked at in one go, and how often: an editor may be kept from reading nearly all of them. */
const PAGE = 100;
const MOST_PAGES = 20;

/** Finds articles by their titles, for an editor who wants to pin one. */
export const createTitleFinder = ({
  settings,
  titleSearch,
  panelTargets,
}: {
  settings: Settings;
  titleSearch: TitleSearch;
  panelTargets: PanelTargets;
}) => {
  const findOfType = async (
    viewer: Viewer,
    uid: string,
    locale: string,
    words: readonly (readonly string[])[]
  ): Promise<DocumentRef[]> => {
    const source = settings.source(uid);
    const hits: DocumentRef[] = [];
    if (!source || source.localized !== (locale !== '')) return hits;
    for (let page = 0; page < MOST_PAGES && hits.length < MOST_HITS; page += 1) {
      const wanted = { locale, words, offset: page * PAGE, limit: PAGE };
      const ids = await titleSearch.find(source, wanted);
      const readable = ids.length > 0 && (await viewer.canRead(uid, locale, ids));
      if (readable === false) break;
      const seen = readable === true ? ids : ids.filter((id) => readable.has(id));
      hits.push(...seen.map((documentId) => ({ uid, documentId })));
      if (ids.length < PAGE) break;
    }
    return hits.slice(0, MOST_HITS);
  };

  return {
    /** Articles of all content types in a locale (`''` where there are none) that the viewer may read; drafts too. */
    async find(viewer: Viewer, locale: string, query: string): Promise<PanelTarget[]> {
      const words = searchForms(query);
      if (words.length === 0) return [];
      const hits: DocumentRef[] = [];
      for (const { uid } of settings.sources()) {
        hits.push(...(await findOfType(viewer, uid, locale, words)));
      }
      const shown = hits.slice(0, MOST_HITS);
      const targets = await panelTargets.read(shown, locale, viewer.canRead);
      return shown.flatMap((hit) => targets.get(nameOf(hit))?.target ?? []);
    },
  };
};

export type TitleFinder = ReturnType<typeof createTitleFinder>;
