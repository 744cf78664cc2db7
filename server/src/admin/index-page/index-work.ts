import { errors } from '@strapi/utils';
import type { IndexJob, LastChange, WorkAnswer } from '../../contracts/index-page';
import type { Audit } from '../../decisions';
import type { Change, Changes } from '../../indexing';
import type { JobKind, Jobs, StandingJob } from '../../jobs';
import type { Viewer } from '../shared';

const { ApplicationError, ForbiddenError } = errors;

const KINDS = ['rebuild', 'relink', 'undo'] as const satisfies readonly JobKind[];
/** What may be ended before it is done. After a change of the settings the lists must follow, so that is undone instead. */
const CANCELLABLE: readonly JobKind[] = ['rebuild'];

const toJob = ({ result, attempts, ...job }: StandingJob): IndexJob => {
  // So the handlers of these kinds, and the runner for a failed one, end them.
  const told = (result ?? {}) as { lists?: number; failed?: number; reason?: string };
  return {
    id: job.id,
    kind: job.kind as IndexJob['kind'],
    status: job.status,
    phase: job.phase,
    isBegun: attempts > 0,
    done: job.done,
    total: job.total,
    lists: told.lists ?? null,
    failed: told.failed ?? 0,
    reason: told.reason ?? null,
  };
};

/** Starts, follows, cancels and undoes longer work on the index, whichever node does it. */
export const createIndexWork = ({
  jobs,
  changes,
  audit,
  wake,
}: {
  jobs: Jobs;
  changes: Changes;
  audit: Audit;
  /** Tells the runner of this node that there is something to do. */
  wake: () => void;
}) => {
  const toLastChange = async (change: Change | null): Promise<LastChange | null> => {
    if (!change) return null;
    const { id, kind, actor, startedAt, endedAt, lists } = change;
    const names = await audit.namesOf(actor ? [actor] : []);
    return {
      id,
      kind,
      actor: names.get(actor) ?? null,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
      lists,
    };
  };

  const read = async (): Promise<WorkAnswer> => {
    const job = await jobs.newest(KINDS);
    return { data: { job: job && toJob(job), change: await toLastChange(await changes.last()) } };
  };

  return {
    read,

    /** Asks for a rebuild; where one waits or is under way, that one stands. */
    async rebuild({ actor }: Viewer): Promise<WorkAnswer> {
      await jobs.askOnce('rebuild', { actor });
      wake();
      return read();
    },

    /** Ends a rebuild after the page under way. */
    async cancel(id: number): Promise<WorkAnswer> {
      if (!(await jobs.cancel(id, CANCELLABLE))) {
        throw new ApplicationError('this rebuild is no longer running');
      }
      return read();
    },

    /** Asks for the last change to be undone; of the settings only by who may change them. */
    async undo({ actor, may }: Viewer, id: number): Promise<WorkAnswer> {
      const change = await changes.last();
      if (!change || change.id !== id) {
        throw new ApplicationError('this change can no longer be undone');
      }
      if (change.endedAt === null) {
        throw new ApplicationError(
          'the change is still going on; it can be undone once it has finished'
        );
      }
      if (change.kind === 'settings' && !may('settings')) {
        throw new ForbiddenError(
          'only a role that may change the settings may undo a change of them'
        );
      }
      await jobs.askOnce('undo', { actor, change: id });
      wake();
      return read();
    },
  };
};
