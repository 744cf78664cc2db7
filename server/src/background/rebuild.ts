import type { Job } from '../jobs';
import type { ChangeKeeper } from './change-keeper';
import { JobCancelledError, type JobTools } from './job-runner';
import type { Work, Settings } from '../settings';
import type { Reconciler, Sweeper } from '../indexing';

/** What a rebuild, or the work after a change of the settings, did. */
export interface RenewalResult {
  /** Articles read. */
  readonly articles: number;
  readonly failed: number;
  /** Lists that read otherwise than before. */
  readonly lists: number;
}

/** What a job of ours may hold; `bin/`, the service and the panel leave them. */
interface Payload {
  readonly actor?: string | null;
  readonly work?: Work;
}

const payloadOf = ({ payload }: Job): Payload => payload ?? {};

/** Brings all articles, and with them all lists, to the present state: the rebuild, and what a change of the settings needs. */
export const createRenewal = ({
  settings,
  reconciler,
  sweeper,
  keeper,
}: {
  settings: Settings;
  reconciler: Reconciler;
  sweeper: Sweeper;
  keeper: ChangeKeeper;
}) => {
  /** Counted while it goes on, so that a cancelled job can tell how far it came. */
  const newCounts = () => ({ articles: 0, failed: 0, renewed: 0 });
  type Counts = ReturnType<typeof newCounts>;

  const read = async (tools: JobTools, counts: Counts, force: boolean): Promise<void> => {
    const total = await reconciler.countPublished();
    await tools.progress(0, total, 'reading');
    for await (const page of reconciler.published()) {
      for (const key of page) {
        const result = await tools.refresh(key, { force, isAlone: true });
        if (result.kind === 'failed') counts.failed += 1;
        if (result.kind === 'refreshed' && !result.isKnown) counts.renewed += 1;
        counts.articles += 1;
        await tools.takeHints();
      }
      await tools.progress(counts.articles, total, 'reading');
    }
  };

  /** Each was read alone, so all are connected now; then what editors did meanwhile. */
  const connect = async (tools: JobTools): Promise<void> => {
    const total = await reconciler.countPublished();
    await sweeper.note(total > 0 ? Infinity : 0);
    await tools.sweep((done) => tools.progress(done, total, 'connecting'));
    await tools.settle();
  };

  return {
    /** Reads every article anew, whatever we know of it, and connects it again. */
    async rebuild(job: Job, tools: JobTools): Promise<RenewalResult> {
      const change = await keeper.begin(job, 'rebuild', payloadOf(job).actor ?? '');
      const counts = newCounts();
      const told = () => ({ articles: counts.articles, failed: counts.failed });
      try {
        await read(tools, counts, true);
        await connect(tools);
      } catch (error) {
        if (error instanceof JobCancelledError) {
          // What was read otherwise than before waits for the sweep; the rest is as it was.
          await sweeper.note(counts.renewed);
          await keeper.end(change, { ...told(), cancelled: true });
        }
        throw error;
      }
      return { ...told(), lists: await keeper.end(change, told()) };
    },

    /** Brings all lists to the settings that were saved; the change was noted down with them. */
    async relink(job: Job, tools: JobTools): Promise<RenewalResult> {
      const change = await keeper.begin(job, 'settings', '');
      await settings.load();
      await tools.refreshVocabulary();
      const counts = newCounts();
      if (payloadOf(job).work === 'read') await read(tools, counts, false);
      await connect(tools);
      const { articles, failed } = counts;
      return { articles, failed, lists: await keeper.end(change, {}) };
    },
  };
};
