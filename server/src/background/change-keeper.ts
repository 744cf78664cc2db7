import type { Audit } from '../decisions';
import type { Change, ChangeKind, Changes, Snapshots } from '../indexing';
import type { DerivedTables } from '../store';
import type { Jobs, StandingJob } from '../jobs';

/** How long a change can be undone, unless another one comes before. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** Opens and closes what may be undone. Only the last change can be. */
export const createChangeKeeper = ({
  tables,
  changes,
  snapshots,
  jobs,
  audit,
  fenced,
}: {
  tables: DerivedTables;
  changes: Changes;
  snapshots: Snapshots;
  jobs: Jobs;
  audit: Audit;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  const open = async (job: Pick<StandingJob, 'id'>, kind: ChangeKind, actor: string) =>
    (await changes.ofJob(job.id)) ??
    changes.create({
      kind,
      jobId: job.id,
      actor,
      before: null,
      after: null,
      startedAt: Date.now(),
      endedAt: null,
      lists: null,
    });

  return {
    /**
     * From here on each list is kept before it is altered. A job that is taken up again goes on with what it kept. What
     * an undo restored before is left to the engine again.
     */
    begin: (job: Pick<StandingJob, 'id'>, kind: ChangeKind, actor: string): Promise<Change> =>
      fenced(async () => {
        const change = await open(job, kind, actor);
        await snapshots.forgetBut(change.id);
        await tables.states.update({ keptFor: { $ne: '' } }, { keptFor: '' });
        return change;
      }),

    /** Ends a change; resolves with how many lists it altered. */
    async end(change: Change, told: Readonly<Record<string, unknown>>): Promise<number> {
      const lists = await snapshots.countChanged(change);
      await fenced(async () => {
        await changes.end(change.id, lists);
        if (change.kind !== 'rebuild') return;
        const after = { ...told, lists };
        const actor = change.actor || null;
        await audit.write({ action: 'rebuilt', actor, subject: 'index', before: null, after });
      });
      return lists;
    },

    /** Ends what a job left open that failed, and forgets what is too old, or not the last, with the lists kept for it. */
    async prune(): Promise<void> {
      const all = await changes.all();
      const [last, ...others] = all;
      if (!last) return;
      const isOpen = last.endedAt === null && (await jobs.isWaiting(last.jobId));
      const isOld = !isOpen && Date.now() - last.startedAt > KEEP_MS;
      const gone = isOld ? all : others;
      if (!isOpen && !isOld && last.endedAt === null) {
        const lists = await snapshots.countChanged(last);
        await fenced(() => changes.end(last.id, lists));
      }
      if (gone.length === 0) return;
      await fenced(async () => {
        await changes.remove(gone.map(({ id }) => id));
        await snapshots.forgetBut(isOld ? 0 : last.id);
      });
    },
  };
};

export type ChangeKeeper = ReturnType<typeof createChangeKeeper>;
