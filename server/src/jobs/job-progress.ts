import type { JobProgress } from '../contracts/job-progress';
import type { Job } from './job-store';

/** A job that was begun is still `waiting` in its table; one that was cancelled will not be done any more. */
const stateOf = (status: Job['status'], attempts: number): JobProgress['state'] => {
  if (status === 'cancelled') return 'failed';
  return status === 'waiting' && attempts > 0 ? 'running' : status;
};

/** How a job stands, as the panel shows it. */
export const toProgress = ({
  id,
  status,
  attempts,
  done,
  total,
  result,
}: Omit<Job, 'content'>): JobProgress => ({
  id,
  state: stateOf(status, attempts),
  done,
  total,
  // So the runner ends a job that failed.
  reason: status === 'failed' ? ((result as { reason?: string } | null)?.reason ?? null) : null,
});
