import type { Core } from '@strapi/strapi';
import { MODEL } from '../constants';
import { table } from './table';

/**
 * `settle`: do all that is left. `rebuild`: read every article anew. `refresh`: read some anew. `import`: take in a file.
 * `evaluate`: measure the engine. `sweep`: relink all.
 */
export type JobKind = 'settle' | 'rebuild' | 'refresh' | 'import' | 'evaluate' | 'sweep';
export type JobStatus = 'waiting' | 'done' | 'failed';

/** Longer work asked of whoever holds the lease. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly payload: unknown;
  /** A file's bytes in base64, for `import`. */
  readonly content: string | null;
  readonly result: unknown;
  readonly done: number;
  readonly total: number;
  readonly attempts: number;
  readonly createdAt: number | string;
}

/** Finished jobs are kept this long, so that whoever asked can read the result. */
const KEEP_FINISHED_MS = 60 * 60 * 1000;

const STANDING = [
  'id',
  'kind',
  'status',
  'payload',
  'result',
  'done',
  'total',
  'attempts',
  'createdAt',
] as const satisfies (keyof Job)[];

/** The table of jobs. A job that a crash left unfinished is still `waiting`, and is taken up again. */
export const createJobs = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = table<{ -readonly [K in keyof Job]: Job[K] }>(strapi, MODEL.job);
  return {
    async ask(kind: JobKind, payload: unknown = null, content: string | null = null) {
      const { id } = await jobs.create({
        kind,
        status: 'waiting',
        payload,
        content,
        done: 0,
        total: 0,
        attempts: 0,
        createdAt: Date.now(),
      });
      return id;
    },
    /** How a job stands, without the file that it may hold: whoever waits for its end asks often. */
    async find(id: number): Promise<Omit<Job, 'content'> | null> {
      const [job] = await jobs.find({ where: { id }, select: STANDING });
      return job ?? null;
    },
    /** How the last job of a kind stands; null where there was none within the last hour. */
    async findLast(kind: JobKind): Promise<Omit<Job, 'content'> | null> {
      const [job] = await jobs.find({
        where: { kind },
        select: STANDING,
        orderBy: { id: 'desc' },
        limit: 1,
      });
      return job ?? null;
    },
    async next(): Promise<Job | null> {
      const [job] = await jobs.find({
        where: { status: 'waiting', kind: { $ne: 'sweep' } },
        orderBy: { id: 'asc' },
        limit: 1,
      });
      return job ?? null;
    },
    /** The mark that articles changed since the last sweep began. */
    findSweep: (): Promise<Job | null> => jobs.findOne({ status: 'waiting', kind: 'sweep' }),
    countWaiting: () => jobs.count({ status: 'waiting' }),
    attempt: (id: number, attempts: number) => jobs.update({ id }, { attempts }),
    progress: (id: number, done: number, total: number) => jobs.update({ id }, { done, total }),
    /** Ends a job, unless it has ended: what was answered stays so. */
    finish: (id: number, status: 'done' | 'failed', result: unknown) =>
      jobs.update({ id, status: 'waiting' }, { status, result, content: null }),
    remove: (id: number) => jobs.remove({ id }),
    /** Takes back a job that nobody has begun; false where somebody has, who ends it. */
    withdraw: async (id: number): Promise<boolean> =>
      (await jobs.remove({ id, status: 'waiting', attempts: 0 })) > 0,
    removeOld: () =>
      jobs.remove({
        status: { $ne: 'waiting' },
        createdAt: { $lt: Date.now() - KEEP_FINISHED_MS },
      }),
  };
};

export type Jobs = ReturnType<typeof createJobs>;
