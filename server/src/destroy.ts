import type { Core } from '@strapi/strapi';
import { backgroundOf } from './background';
import { guarded, hostOf } from './strapi';

/** Ends the background work and gives the lease back. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  guarded(strapi, 'stop', async () => {
    await backgroundOf(strapi).runner.stop();
    // The next start may be one without us.
    if (strapi.config.get('newsroom.isReadOnly') !== true) await hostOf(strapi).mediaLinks.keep();
  });
