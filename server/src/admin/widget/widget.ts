import type { ArticleKey } from '../../model';
import type { OpenWork, WidgetAnswer } from '../../contracts/widget';
import { compareText } from '../../engine';
import type { Authored, AuthoredEntry } from './authored-store';
import type { Decisions } from '../../decisions';
import { ofArticles, type DerivedTables } from '../../store';
import { openLinesOf, openSuggestionsOf } from './open-work';
import type { Settings } from '../../settings';
import { type Targets } from '../../delivery';
import { nameOf } from '../../model';
import type { Viewer } from '../shared';

/** Articles looked at: those that an editor still has in mind. */
const MOST_ARTICLES = 10;

const newestFirst = (a: AuthoredEntry, b: AuthoredEntry): number =>
  b.updatedAt - a.updatedAt ||
  compareText(a.uid, b.uid) ||
  compareText(a.documentId, b.documentId) ||
  compareText(a.locale, b.locale);

/** Tells editors what waits for them in the articles that they worked on last. */
export const createWidget = ({
  settings,
  tables,
  decisions,
  targets,
  authored,
}: {
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
  targets: Targets;
  authored: Authored;
}) => {
  /** Only what the viewer may read: a role may have lost the right to what its user once wrote. */
  const readable = async (
    viewer: Viewer,
    entries: readonly AuthoredEntry[]
  ): Promise<AuthoredEntry[]> => {
    const seen: AuthoredEntry[] = [];
    for (const entry of entries) {
      if (await viewer.reads(entry)) seen.push(entry);
    }
    return seen;
  };

  const lookAt = async (
    viewer: Viewer,
    { title, ...key }: ArticleKey & { title: string }
  ): Promise<OpenWork> => {
    const { uid, documentId, locale } = key;
    const where = ofArticles(uid, locale, [documentId]);
    const facts = {
      connections: await tables.connections.find({ where }),
      lines: await tables.lines.find({ where }),
      decisions: await decisions.findOfSources(uid, locale, [documentId]),
    };
    const suggested = openSuggestionsOf(facts, settings.options().limit);
    const shown = await targets.read(suggested, locale, viewer.canRead);
    return {
      uid,
      documentId,
      locale: locale || null,
      title,
      lines: openLinesOf(facts),
      suggestions: suggested.filter((ref) => shown.has(nameOf(ref))).length,
    };
  };

  return {
    async read(viewer: Viewer): Promise<WidgetAnswer> {
      const entries: AuthoredEntry[] = [];
      for (const source of settings.sources()) {
        entries.push(...(await authored.find(source, Number(viewer.actor), MOST_ARTICLES)));
      }
      const last = await readable(viewer, entries.sort(newestFirst).slice(0, MOST_ARTICLES));
      const data: OpenWork[] = [];
      for (const entry of last) data.push(await lookAt(viewer, entry));
      return {
        data: data.filter(({ lines, suggestions }) => lines.length > 0 || suggestions > 0),
        meta: { mode: settings.options().mode, looked: last.length },
      };
    },
  };
};
