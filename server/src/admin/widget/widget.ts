import type { ArticleKey } from '../../model';
import type { Target } from '../../contracts';
import type { OpenWork, WidgetAnswer } from '../../contracts/widget';
import { compareText } from '../../engine';
import type { Authored, AuthoredEntry } from './authored-store';
import { linesOf, type Decisions } from '../../decisions';
import { ofArticle, type DerivedTables } from '../../store';
import type { Settings } from '../../settings';
import { EVERYTHING, type Reader, type Targets } from '../../delivery';
import { nameOf } from '../../model';
import type { Viewer } from '../shared';

/** Articles looked at: those that an editor still has in mind. */
const MAX_ARTICLES = 10;

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
  reader,
  targets,
  authored,
}: {
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
  reader: Reader;
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

  /** The connections that a site shows without an editor's word, or would show if the newsroom waited for none. */
  const suggestedFor = async ({ uid, documentId, locale }: ArticleKey): Promise<Target[]> => {
    const request = { uid, locale, documentIds: [documentId] };
    const answers = await reader.readAll(request, { mode: 'automatic', limit: Infinity });
    return (answers.get(documentId)?.data ?? [])
      .filter(({ origin, accepted }) => origin === 'automatic' && !accepted)
      .map(({ target }) => target);
  };

  const lookAt = async (
    viewer: Viewer,
    { title, ...key }: ArticleKey & { title: string }
  ): Promise<OpenWork> => {
    const { uid, documentId, locale } = key;
    const facts = {
      lines: await tables.lines.find({ where: ofArticle(key) }),
      decisions: await decisions.findOfSources(uid, locale, [documentId]),
    };
    const suggested = await suggestedFor(key);
    const { canRead } = viewer;
    const shown = await targets.read(suggested, locale, { ...EVERYTHING, canRead });
    return {
      uid,
      documentId,
      locale: locale || null,
      title,
      lines: viewer.sees(uid, 'text')
        ? linesOf(facts).flatMap(({ line, target }) => (target ? [] : [line.title]))
        : [],
      suggestions: suggested.filter((ref) => shown.has(nameOf(ref))).length,
    };
  };

  return {
    async read(viewer: Viewer): Promise<WidgetAnswer> {
      const entries: AuthoredEntry[] = [];
      for (const source of settings.sources()) {
        entries.push(...(await authored.find(source, Number(viewer.actor), MAX_ARTICLES)));
      }
      const last = await readable(viewer, entries.sort(newestFirst).slice(0, MAX_ARTICLES));
      const data: OpenWork[] = [];
      for (const entry of last) data.push(await lookAt(viewer, entry));
      return {
        data: data.filter(({ lines, suggestions }) => lines.length > 0 || suggestions > 0),
        meta: { mode: settings.options().mode, looked: last.length },
      };
    },
  };
};
