import type { Core } from '@strapi/strapi';
import { MODEL } from '../model';
import { table } from '../store';

/**
 * `settle`: do all that is left. `rebuild`: read every article anew. `refresh`: read some anew. `relink`: bring all
 * lists to changed settings. `preview`: find what other settings would change. `undo`: put the lists back that the last
 * change altered. `import`: take in a file. `evaluate`: measure the engine. `sweep`: relink all.
 */
export type JobKind =
  | 'settle'
  | 'rebuild'
  | 'refresh'
  | 'relink'
  | 'preview'
  | 'undo'
  | 'import'
  | 'evaluate'
  | 'sweep';
export type JobStatus = 'waiting' | 'done' | 'failed' | 'cancelled';
/** What a job is at: reading articles, or connecting them. */
export type JobPhase = 'reading' | 'connecting' | '';

/** Longer work asked of whoever holds the lease. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly phase: JobPhase;
  readonly payload: unknown;
  /** A file's bytes in base64, for `import`. */
  readonly content: string | null;
  readonly result: unknown;
  readonly done: number;
  readonly total: number;
  readonly attempts: number;
  readonly createdAt: number | string;
}

/** How a job stands, without the file that it may hold. */
export type StandingJob = Omit<Job, 'content'>;

/** Finished jobs are kept this long, so that whoever asked can read the result. */
const KEEP_FINISHED_MS = 60 * 60 * 1000;

const STANDING = [
  'id',
  'kind',
  'status',
  'phase',
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
  const ask = async (
    kind: JobKind,
    payload: unknown = null,
    content: string | null = null
  ): Promise<number> => {
    const { id } = await jobs.create({
      kind,
      status: 'waiting',
      phase: '',
      payload,
      content,
      done: 0,
      total: 0,
      attempts: 0,
      createdAt: Date.now(),
    });
    return id;
  };

  /** The newest of these kinds, whatever became of it. */
  const newest = async (kinds: readonly JobKind[]): Promise<StandingJob | null> => {
    const [job] = await jobs.find({
      where: { kind: { $in: [...kinds] } },
      select: STANDING,
      orderBy: { id: 'desc' },
      limit: 1,
    });
    return job ?? null;
  };

  return {
    ask,
    newest,

    /** Leaves a job, unless the last one of its kind waits or is under way. */
    async askOnce(kind: JobKind, payload: unknown = null): Promise<void> {
      if ((await newest([kind]))?.status !== 'waiting') await ask(kind, payload);
    },

    /** Whoever waits for the end of a job asks often. */
    async find(id: number): Promise<StandingJob | null> {
      const [job] = await jobs.find({ where: { id }, select: STANDING });
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
    isWaiting: async (id: number): Promise<boolean> =>
      (await jobs.count({ id, status: 'waiting' })) > 0,
    /** Jobs that wait or are under way, without the mark of the sweep. */
    countWaiting: () => jobs.count({ status: 'waiting', kind: { $ne: 'sweep' } }),
    attempt: (id: number, attempts: number) => jobs.update({ id }, { attempts }),
    /** False where the job has ended meanwhile: it was cancelled. */
    progress: async (id: number, done: number, total: number, phase: JobPhase): Promise<boolean> =>
      (await jobs.update({ id, status: 'waiting' }, { done, total, phase })) > 0,
    /** Ends a job, unless it has ended: what was answered stays so. */
    finish: (id: number, status: 'done' | 'failed', result: unknown) =>
      jobs.update({ id, status: 'waiting' }, { status, result, content: null }),
    /** Ends a job of these kinds before it is done; false where there is none under way. Whoever does it looks in between. */
    cancel: async (id: number, kinds: readonly JobKind[]): Promise<boolean> =>
      (await jobs.update(
        { id, status: 'waiting', kind: { $in: [...kinds] } },
        { status: 'cancelled' }
      )) > 0,
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
