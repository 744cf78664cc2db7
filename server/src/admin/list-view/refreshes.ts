import { errors } from '@strapi/utils';
import { toEngineId, type ArticleKey } from '../../model';
import type { FailedArticle, RefreshAnswer } from '../../contracts/list-view';
import type { Job, Jobs } from '../../jobs';
import { toProgress } from '../../jobs';
import type { JobTools } from '../../background';
import type { Sweeper } from '../../indexing';
import { readableAmong, type ReadRequest } from '../../delivery';
import type { Titles, Viewer } from '../shared';

const { NotFoundError } = errors;

/** What the job keeps; titles are added for whoever asks. */
export interface RefreshesResult {
  readonly refreshed: number;
  readonly unpublished: number;
  readonly failed: readonly (ArticleKey & { readonly reason: string })[];
}

/** Articles read between two reports. */
const PAGE = 5;

/** Reads articles anew that an editor picked from a list. */
export const createRefreshes = ({
  jobs,
  titles,
  sweeper,
  wake,
}: {
  jobs: Jobs;
  titles: Titles;
  sweeper: Pick<Sweeper, 'note'>;
  wake: () => void;
}) => {
  const find = async (viewer: Viewer, id: number): Promise<RefreshAnswer> => {
    const job = await jobs.find(id);
    if (job?.kind !== 'refresh') throw new NotFoundError('this refresh no longer exists');
    const progress = toProgress(job);
    if (progress.state !== 'done') return { data: { ...progress, result: null } };
    // Written by `run` below.
    const { failed, ...counts } = job.result as RefreshesResult;
    const known = await titles.read(failed, viewer.canRead);
    const toFailed = ({ reason, ...key }: RefreshesResult['failed'][number]): FailedArticle => ({
      ...key,
      locale: key.locale || null,
      title: known.get(toEngineId(key)) ?? null,
      reason,
    });
    return { data: { ...progress, result: { ...counts, failed: failed.map(toFailed) } } };
  };

  return {
    find,

    /** Leaves the job; articles that the viewer may not read are passed over, as those that are not there. */
    async start(viewer: Viewer, request: ReadRequest): Promise<RefreshAnswer> {
      const { uid, locale } = request;
      const readable = await readableAmong(viewer.canRead, request);
      const keys = readable.map((documentId): ArticleKey => ({ uid, documentId, locale }));
      if (keys.length === 0) throw new NotFoundError('none of these articles was found');
      const id = await jobs.ask('refresh', { keys });
      wake();
      return find(viewer, id);
    },

    /** The job. */
    async run(
      job: Job,
      { refresh, progress, takeHints }: Pick<JobTools, 'refresh' | 'progress' | 'takeHints'>
    ): Promise<RefreshesResult> {
      // Written by `start` above.
      const { keys } = job.payload as { keys: readonly ArticleKey[] };
      const failed: (ArticleKey & { reason: string })[] = [];
      let refreshed = 0;
      for (const [i, key] of keys.entries()) {
        const result = await refresh(key, { force: true });
        if (result.kind === 'refreshed') refreshed += 1;
        if (result.kind === 'failed') failed.push({ ...key, reason: result.reason });
        await takeHints();
        if ((i + 1) % PAGE === 0 || i + 1 === keys.length) await progress(i + 1, keys.length);
      }
      await sweeper.note(refreshed);
      return { refreshed, unpublished: keys.length - refreshed - failed.length, failed };
    },
  };
};
