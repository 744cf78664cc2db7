import type { ArticleKey } from '../../model';
import type { PanelBacklink, PanelView } from '../../contracts/panel';
import type { PanelTargets, Viewer } from '../shared';
import { EVERYTHING, type Reader } from '../../delivery';
import { nameOf } from '../../model';

/** Articles looked at to tell who links here: a story that all refer to has thousands. */
const MAX_BACKLINKS = 50;

/** Reads who shows an article, as an editor may know it. */
export const createPanelBacklinks = ({
  reader,
  panelTargets,
}: {
  reader: Reader;
  panelTargets: PanelTargets;
}) => ({
  async read(viewer: Viewer, key: ArticleKey): Promise<PanelView['backlinks']> {
    const { uid, locale, documentId } = key;
    const request = { uid, locale, documentIds: [documentId] };
    const sources = await reader.findSources(request);
    const looked = sources.slice(0, MAX_BACKLINKS);
    const { canRead } = viewer;
    const found = await reader.readBacklinks(request, { ...EVERYTHING, canRead }, looked);
    const backlinks = found.get(documentId) ?? [];
    const refs = backlinks.map(({ source }) => source);
    const targets = await panelTargets.read(refs, locale, viewer);
    const data = backlinks.flatMap(({ origin, source }): PanelBacklink[] => {
      const known = targets.get(nameOf(source));
      return known ? [{ origin, source: known.target }] : [];
    });
    const isCapped = sources.length > looked.length;
    return { data, total: isCapped ? sources.length : data.length, isCapped };
  },
});

export type PanelBacklinks = ReturnType<typeof createPanelBacklinks>;
