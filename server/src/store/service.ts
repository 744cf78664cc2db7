import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { createLocks } from './locks';
import { createPluginStore } from './plugin-store';
import { createDerivedTables } from './tables';

/** Our own tables, and what else is kept. */
export const createStoreService = ({ strapi }: { strapi: Core.Strapi }) => ({
  tables: createDerivedTables({ strapi }),
  pluginStore: createPluginStore({ strapi }),
  locks: createLocks({ strapi }),
});

export type StoreService = ReturnType<typeof createStoreService>;

export const storeOf = (strapi: Core.Strapi): StoreService =>
  strapi.plugin(PLUGIN_ID).service('store');
