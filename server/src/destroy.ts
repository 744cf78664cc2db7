import type { Core } from '@strapi/strapi';
import { guarded } from './services/log';
import { newsroomOf } from './services/newsroom';

/** Ends the background work and gives the lease back. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  guarded(strapi, 'stop', () => newsroomOf(strapi).runner.stop());
