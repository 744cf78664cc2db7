export type { JobHandlers, JobTools } from './job-runner';
export type { RenewalResult } from './rebuild';
export { backgroundOf, createBackgroundService } from './service';
