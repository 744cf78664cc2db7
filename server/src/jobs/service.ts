import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { createJobs } from './job-store';
import { createLease } from './lease';
import { createWaiting } from './waiting';
import { createAlarm } from './wakeable-sleep';

/** Longer work and who does it: the jobs that were asked for, and the lease of the one node that writes. */
export const createJobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const lease = createLease({ strapi });
  const alarm = createAlarm();
  return {
    jobs: createJobs({ strapi }),
    lease,
    fenced: lease.fenced,
    alarm,
    waitFor: createWaiting({ lease }),
    wake: alarm.ring,
  };
};

export type JobsService = ReturnType<typeof createJobsService>;

export const jobsOf = (strapi: Core.Strapi): JobsService =>
  strapi.plugin(PLUGIN_ID).service('jobs');
