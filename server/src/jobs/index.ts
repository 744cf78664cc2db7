export { toProgress } from './job-progress';
export type { Job, JobKind, JobPhase, Jobs, StandingJob } from './job-store';
export type { Lease } from './lease';
export { LeaseLostError } from './lease-store';
export type { WaitFor } from './waiting';
export type { Alarm } from './wakeable-sleep';
export { createJobsService, jobsOf } from './service';
