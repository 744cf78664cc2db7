import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';

/**
 * What the plugin keeps in Strapi's own store, which an export of the configuration takes to other databases: the settings that
 * an admin saved, and nothing that is of this database.
 */
export const createPluginStore = ({ strapi }: { strapi: Core.Strapi }) => {
  const at = (key: string) => strapi.store({ type: 'plugin', name: PLUGIN_ID, key });
  return {
    /** Not looked at: whoever reads it must check it. Null where nothing was saved. */
    settings: async (): Promise<unknown> => (await at('settings').get({})) ?? null,

    /** Saves settings in place of those before. */
    saveSettings: (value: Readonly<Record<string, unknown>>): Promise<void> =>
      at('settings').set({ value }),
  };
};

export type PluginStore = ReturnType<typeof createPluginStore>;
