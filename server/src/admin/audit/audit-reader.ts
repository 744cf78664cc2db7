import { toEngineId, type ArticleKey } from '../../model';
import type {
  AuditAnswer,
  AuditChange,
  AuditedEntry,
  AuditFiltersAnswer,
  AuditRow,
} from '../../contracts/audit';
import { compareText } from '../../engine';
import type { Audit, AuditEntry, AuditFilter } from '../../decisions';
import { changesOf } from './audit-changes';
import { toPaged, type Page } from '../shared';
import type { Titles, Viewer } from '../shared';

const isKey = (value: unknown): value is ArticleKey =>
  typeof value === 'object' &&
  value !== null &&
  ['uid', 'documentId', 'locale'].every((name) => typeof Reflect.get(value, name) === 'string');

/** The article that was decided on, and what about; null for changes of something else. */
const subjectsOf = ({ before, after }: AuditEntry) => {
  const said = after ?? before;
  if (!said || !isKey(said.source)) return { source: null, target: null };
  const { source, targetUid, targetId } = said;
  const target =
    typeof targetUid === 'string' && typeof targetId === 'string' && targetId !== ''
      ? { uid: targetUid, documentId: targetId, locale: source.locale }
      : null;
  return { source, target };
};

/** Reads the audit for the panel. */
export const createAuditReader = ({ audit, titles }: { audit: Audit; titles: Titles }) => ({
  /**
   * A page of what was decided and changed, newest first; titles only of what the viewer may read. A note may tell of
   * both articles, so it is kept back with either title.
   */
  async read(viewer: Viewer, filter: AuditFilter, page: Page): Promise<AuditAnswer> {
    const { entries, total } = await audit.find(filter, page);
    const names = await audit.namesOf(entries.flatMap(({ actor }) => actor ?? []));
    const subjects = entries.map(subjectsOf);
    const keys = subjects.flatMap(({ source, target }) => [source, target].filter(isKey));
    const known = await titles.read(keys, viewer.canRead);
    const toEntry = (key: ArticleKey | null): AuditedEntry | null =>
      key && {
        uid: key.uid,
        documentId: key.documentId,
        locale: key.locale || null,
        title: known.get(toEngineId(key)) ?? null,
      };
    const toRow = (entry: AuditEntry, i: number): AuditRow => {
      const source = toEntry(subjects[i]?.source ?? null);
      const target = toEntry(subjects[i]?.target ?? null);
      const isKeptBack = [source, target].some((one) => one?.title === null);
      const mayTell = ({ field }: AuditChange): boolean => field !== 'note' || !isKeptBack;
      return {
        id: entry.id,
        action: entry.action,
        actor: (entry.actor && names.get(entry.actor)) ?? null,
        at: entry.createdAt,
        source,
        target,
        changes: changesOf(entry.before, entry.after).filter(mayTell),
      };
    };
    return toPaged(entries.map(toRow), total, page);
  },

  /** What the audit can be looked through by: only what occurs in it, by name. */
  async filters(): Promise<AuditFiltersAnswer> {
    const { actions, actors } = await audit.occurring();
    const names = await audit.namesOf(actors);
    return {
      data: {
        actions: [...actions].sort(compareText),
        actors: actors
          .map((id) => ({ id, name: names.get(id) ?? null }))
          .sort((a, b) => compareText(a.name ?? '', b.name ?? '') || compareText(a.id, b.id)),
      },
    };
  },
});
