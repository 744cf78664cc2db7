import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';

/** What the plugin keeps in Strapi's own store: the settings that an admin saved, the topics seeded so far. */
export const createPluginStore = ({ strapi }: { strapi: Core.Strapi }) => {
  const at = (key: string) => strapi.store({ type: 'plugin', name: PLUGIN_ID, key });
  return {
    /** Not looked at: whoever reads it must check it. Null where nothing was saved. */
    settings: async (): Promise<unknown> => (await at('settings').get({})) ?? null,

    /** The topics that were created once, as `slug:locale`. */
    seededTopics: async (): Promise<string[]> =>
      ((await at('seeded-topics').get({})) as string[] | null) ?? [],

    rememberSeededTopics: (marks: readonly string[]): Promise<void> =>
      at('seeded-topics').set({ value: [...marks] }),
  };
};

export type PluginStore = ReturnType<typeof createPluginStore>;
