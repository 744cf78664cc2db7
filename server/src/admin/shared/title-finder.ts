import type { DocumentRef } from '../../model';
import { hasLocale } from '../../content';
import type { PanelTarget } from '../../contracts/panel';
import type { NameSearch } from './name-search';
import type { PanelTargets } from './article-cards';
import type { Settings } from '../../settings';
import { nameOf } from '../../model';
import type { Viewer } from './viewers';

/** As many as an editor looks through before typing on. */
const MAX_HITS = 20;

/** Finds articles by their titles, for an editor who wants to pin one. */
export const createTitleFinder = ({
  settings,
  nameSearch,
  panelTargets,
}: {
  settings: Settings;
  nameSearch: NameSearch;
  panelTargets: PanelTargets;
}) => ({
  /** Articles of all content types in a locale that the viewer may read; drafts too. */
  async find(viewer: Viewer, locale: string, query: string): Promise<PanelTarget[]> {
    if (query.trim() === '') return [];
    const hits: DocumentRef[] = [];
    for (const source of settings.sources()) {
      if (!hasLocale(source, locale)) continue;
      const { uid } = source;
      const found = await nameSearch.find(viewer, { uid, locale }, query, MAX_HITS);
      hits.push(...found.map((documentId) => ({ uid, documentId })));
    }
    const shown = hits.slice(0, MAX_HITS);
    const targets = await panelTargets.read(shown, locale, viewer);
    return shown.flatMap((hit) => targets.get(nameOf(hit))?.target ?? []);
  },
});
