import type { Core } from '@strapi/strapi';
import { registerGraphql } from './graphql';
import { hints } from './middlewares/hints';
import { slugs } from './middlewares/slugs';
import { MODELS } from './models';
import { guardQueries } from './policies/guard-queries';
import { addModels } from './repositories/registry';
import { newsroomOf } from './services/newsroom-of';

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
