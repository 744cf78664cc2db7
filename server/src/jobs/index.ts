export { toProgress } from './job-progress';
export { createJobs } from './job-store';
export type { Job, JobKind, JobPhase, Jobs, StandingJob } from './job-store';
export { createLease } from './lease';
export type { Lease } from './lease';
export { LeaseLostError } from './lease-store';
export { createAlarm } from './wakeable-sleep';
export type { Alarm } from './wakeable-sleep';
