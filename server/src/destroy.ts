import type { Core } from '@strapi/strapi';
import { guarded } from './strapi';
import { newsroomOf } from './strapi';

/** Ends the background work and gives the lease back. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  guarded(strapi, 'stop', async () => {
    const { runner, mediaLinks } = newsroomOf(strapi);
    await runner.stop();
    // The next start may be one without us.
    if (strapi.config.get('newsroom.isReadOnly') !== true) await mediaLinks.keep();
  });
