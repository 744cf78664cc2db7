import type { Core } from '@strapi/strapi';
import { registerGraphql } from './api/graphql';
import { hints } from './indexing';
import { slugs } from './content/slugs';
import { MODELS } from './store';
import { guardQueries } from './api/policies';
import { addModels } from './strapi';
import { newsroomOf } from './strapi';

/** Subscribes to what Strapi does, and declares the derived tables. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { settings, mediaLinks } = newsroomOf(strapi);
  settings.start();
  mediaLinks.watch();
  addModels(strapi, MODELS);
  // Strapi types the context by action; ours look at what all actions share.
  strapi.documents.use(hints({ strapi }) as never);
  strapi.documents.use(slugs({ strapi }) as never);
  guardQueries({ strapi });
  registerGraphql({ strapi });
};
