import type { Core } from '@strapi/strapi';
import { arrangeHost } from './host-needs';
import { hints } from './indexing';
import { slugs } from './content/slugs';
import { settingsOf } from './settings';
import { hostOf } from './strapi';

/** Subscribes to what Strapi does, and declares the derived tables. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  settingsOf(strapi).start();
  hostOf(strapi).mediaLinks.watch();
  // Strapi types the context by action; ours look at what all actions share.
  strapi.documents.use(hints({ strapi }) as never);
  strapi.documents.use(slugs({ strapi }) as never);
  arrangeHost(strapi);
};
