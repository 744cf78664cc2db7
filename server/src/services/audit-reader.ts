import { toEngineId, type ArticleKey } from '../article-key';
import type { AuditAnswer, AuditedEntry, AuditRow } from '../contracts/audit';
import type { Audit, AuditEntry, AuditFilter } from '../repositories/audit';
import { toPaged, type Page } from './pages';
import type { Titles } from './titles';
import type { Viewer } from './viewers';

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
  /** A page of what was decided and changed, newest first; titles only of what the viewer may read. */
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
    const rows = entries.map((entry, i): AuditRow => ({
      id: entry.id,
      action: entry.action,
      actor: (entry.actor && names.get(entry.actor)) ?? null,
      at: entry.createdAt,
      source: toEntry(subjects[i]?.source ?? null),
      target: toEntry(subjects[i]?.target ?? null),
      before: entry.before,
      after: entry.after,
    }));
    return toPaged(rows, total, page);
  },
});

export type AuditReader = ReturnType<typeof createAuditReader>;
