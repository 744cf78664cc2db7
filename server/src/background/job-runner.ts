import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../model';
import { LOG } from '../model';
import type { Job, JobPhase, Jobs, Lease } from '../jobs';
import { LeaseLostError } from '../jobs';
import { isOutage } from '../store';
import { messageOf } from '../strapi';
import type { RefreshOptions, RefreshResult } from '../indexing';
import { MAX_ATTEMPTS } from '../indexing';

/** Ends a job that somebody cancelled; what it wrote so far is whole. */
export class JobCancelledError extends Error {
  constructor() {
    super('it was cancelled');
    this.name = 'JobCancelledError';
  }
}

/** What a job is given to work with. */
export interface JobTools {
  refresh: (key: ArticleKey, options?: RefreshOptions) => Promise<RefreshResult>;
  /**
   * Reports progress and renews the lease.
   *
   * @throws JobCancelledError where somebody cancelled the job.
   */
  progress: (done: number, total: number, phase?: JobPhase) => Promise<void>;
  /** Takes up what editors did meanwhile, so that it waits for no end; asked between any two steps. */
  takeHints: () => Promise<void>;
  /** Reads topics, glossary terms and options anew. */
  refreshVocabulary: () => Promise<void>;
  /** Relinks every article; `onPage` is told how many are done. */
  sweep: (onPage?: (done: number) => Promise<void>) => Promise<void>;
  /** Hints, reconciling and sweeping until nothing is left. */
  settle: () => Promise<void>;
}

export type JobHandlers = {
  readonly [K in Job['kind']]?: (job: Job, tools: JobTools) => Promise<unknown>;
};

/** Does one job of the lease holder, and writes down how it ended. */
export const createJobRunner = ({
  strapi,
  jobs,
  lease,
  tools,
  flush,
  isRunning,
}: {
  strapi: Core.Strapi;
  jobs: Jobs;
  lease: Lease;
  tools: Omit<JobTools, 'progress'>;
  flush: () => void;
  isRunning: () => boolean;
}) => {
  const progressOf =
    (job: Job): JobTools['progress'] =>
    async (done, total, phase = '') => {
      const isWanted = await lease.fenced(() => jobs.progress(job.id, done, total, phase));
      flush();
      if (!isRunning() || !(await lease.hold())) throw new LeaseLostError('writer');
      if (!isWanted) throw new JobCancelledError();
    };

  return async (job: Job, handlers: JobHandlers): Promise<void> => {
    const handler = handlers[job.kind];
    try {
      if (!handler) throw new Error(`no handler for job kind "${job.kind}"`);
      if (job.attempts >= MAX_ATTEMPTS) {
        throw new Error('given up: it was started three times and never finished');
      }
      await lease.fenced(() => jobs.attempt(job.id, job.attempts + 1));
      const result = await handler(job, { ...tools, progress: progressOf(job) });
      await lease.fenced(() => jobs.finish(job.id, 'done', result ?? null));
    } catch (error) {
      if (error instanceof JobCancelledError) return;
      // Whoever holds the lease next takes the job up again; so do we once the database is back.
      if (error instanceof LeaseLostError || isOutage(error)) throw error;
      // Fenced as well: a process that stood still fails late, at what another one has taken up meanwhile.
      await lease.fenced(() => jobs.finish(job.id, 'failed', { reason: messageOf(error) }));
      strapi.log.error(`${LOG} could not ${job.kind}: ${messageOf(error)}`);
    }
  };
};
