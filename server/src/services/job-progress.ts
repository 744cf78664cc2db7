import type { JobProgress } from '../contracts/job-progress';
import type { Job } from '../repositories/jobs';

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
  state: status === 'waiting' && attempts > 0 ? 'running' : status,
  done,
  total,
  // So the runner ends a job that failed.
  reason: status === 'failed' ? ((result as { reason?: string } | null)?.reason ?? null) : null,
});
