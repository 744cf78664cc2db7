import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { createLocales } from './locales';
import { createMediaLinks } from './media-links';
import { createPermissions } from './permissions';

/** What we ask of other parts of Strapi. */
export const createHostService = ({ strapi }: { strapi: Core.Strapi }) => ({
  locales: createLocales({ strapi }),
  permissions: createPermissions({ strapi }),
  mediaLinks: createMediaLinks({ strapi }),
});

export type HostService = ReturnType<typeof createHostService>;

export const hostOf = (strapi: Core.Strapi): HostService =>
  strapi.plugin(PLUGIN_ID).service('host');
