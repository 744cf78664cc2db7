import type { Core } from '@strapi/strapi';
import { registerGraphql } from './api/graphql';
import { hints } from './indexing';
import { slugs } from './content/slugs';
import { MODELS } from './store';
import { guardQueries } from './api/policies';
import { settingsOf } from './settings';
import { addModels, hostOf } from './strapi';

/** Subscribes to what Strapi does, and declares the derived tables. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  settingsOf(strapi).start();
  hostOf(strapi).mediaLinks.watch();
  addModels(strapi, MODELS);
  // Strapi types the context by action; ours look at what all actions share.
  strapi.documents.use(hints({ strapi }) as never);
  strapi.documents.use(slugs({ strapi }) as never);
  guardQueries({ strapi });
  registerGraphql({ strapi });
};
