export { createChangeKeeper } from './change-keeper';
export { createIntegrity } from './check';
export type { JobHandlers, JobTools } from './job-runner';
export { createRunner } from './loop';
export type { Runner } from './loop';
export { createRenewal } from './rebuild';
export type { RenewalResult } from './rebuild';
export { createSeeds } from './seed-topics';
export { createUndo } from './undo';
