import type { ArticleKey } from '../model';
import { toEngineId } from '../model';
import type { Audit, Decisions, Held } from '../decisions';
import type { Change, Changes, Sweeper } from '../indexing';
import { keyOf, ofArticle, type DerivedTables, type SnapshotRow, sameJson } from '../store';
import type { Job } from '../jobs';
import type { PluginStore } from '../store';
import type { JobTools } from './job-runner';
import { differences } from '../settings';
import { listOf, sameRows, keptMark, unpack, type Snapshots } from '../indexing';
import type { Settings } from '../settings';

/** What an undo did. */
export interface UndoResult {
  /** Lists that read as before the change again. */
  readonly lists: number;
}

/** Lists restored between two looks at what is more urgent. */
const PAGE_PAUSE = 10;

/**
 * Puts back the lists that the last rebuild or change of the settings altered; for the latter the settings too. A list is
 * left as it is where the article's text has changed since.
 *
 * With the settings of before the engine finds the lists of before, and they live on. After a rebuild it would find the
 * same once more, so that each restored list carries a mark by which it stays: see `keptMark`.
 */
export const createUndo = ({
  tables,
  changes,
  snapshots,
  decisions,
  settings,
  store,
  sweeper,
  held,
  audit,
  fenced,
  onChange,
}: {
  tables: DerivedTables;
  changes: Changes;
  snapshots: Snapshots;
  decisions: Decisions;
  settings: Settings;
  store: PluginStore;
  sweeper: Sweeper;
  held: Held;
  audit: Audit;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
  onChange: (keys: readonly ArticleKey[]) => void;
}) => {
  /** Restores one list; resolves with whether readers see a difference. */
  const restore = async (change: Change, row: SnapshotRow): Promise<boolean> => {
    const key = keyOf(row);
    const own = ofArticle(key);
    const state = await tables.states.findOne(own);
    if (!state?.entryId || state.contentHash !== row.contentHash) return false;
    const kept = unpack(row);
    const idOf = ({ targetUid, targetId }: (typeof kept)[number]): string =>
      toEngineId({ uid: targetUid, documentId: targetId, locale: key.locale });
    const heldBack = await held.all(key.locale);
    // An editor's word to hold an article back counts more than an undo.
    if (heldBack.has(toEngineId(key))) return false;
    const published = await snapshots.published(kept.map(idOf));
    const wanted = kept
      .filter((one) => published.has(idOf(one)) && !heldBack.has(idOf(one)))
      .sort((a, b) => a.position - b.position)
      .map((one, position) => ({ ...one, position }));
    const stored = await tables.connections.find({ where: own });
    const said = await decisions.findOfSources(key.uid, key.locale, [key.documentId]);
    const keptFor = change.kind === 'rebuild' ? keptMark(state.contentHash, said) : '';
    if (sameRows(stored, wanted)) return false;
    await fenced(async () => {
      await tables.states.update(own, { keptFor });
      await tables.connections.remove(own);
      await tables.connections.insert(wanted);
    });
    return !sameJson(listOf(stored), listOf(wanted));
  };

  const restoreSettings = async ({ before }: Change): Promise<void> => {
    // `before` is what the panel's save found saved, and believed.
    await fenced(() => store.saveSettings((before ?? {}) as Record<string, unknown>));
    await settings.load();
  };

  const writeAudit = (change: Change, actor: string | null, lists: number): Promise<unknown> => {
    const options = differences(change.after ?? {}, change.before ?? {});
    return audit.write({
      action: 'undone',
      actor,
      subject: change.kind === 'settings' ? 'settings' : 'index',
      before: options.before,
      after: { lists, ...options.after },
    });
  };

  return async (job: Job, tools: JobTools): Promise<UndoResult> => {
    const asked = (job.payload ?? {}) as { change?: number; actor?: string | null };
    const change = await changes.last();
    if (!change || change.id !== asked.change)
      throw new Error('there is no longer anything to undo');
    if (change.kind === 'settings') await restoreSettings(change);
    const total = await tables.snapshots.count({ changeId: change.id });
    let lists = 0;
    let done = 0;
    for await (const rows of snapshots.of(change)) {
      for (const row of rows) {
        if (await restore(change, row)) {
          lists += 1;
          onChange([keyOf(row)]);
        }
        done += 1;
        if (done % PAGE_PAUSE === 0) await tools.progress(done, total);
        await tools.takeHints();
      }
    }
    await fenced(async () => {
      await writeAudit(change, asked.actor ?? null, lists);
      await changes.remove([change.id]);
      await snapshots.forgetBut(0);
    });
    // With the settings of before all follows from them again.
    if (change.kind === 'settings') await sweeper.note(Infinity);
    return { lists };
  };
};
