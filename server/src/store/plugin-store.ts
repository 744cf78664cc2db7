import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import type { EvaluationRun } from '../contracts/evaluation';

/** What the plugin keeps in Strapi's own store: the settings that an admin saved, the topics seeded so far, measurements. */
export const createPluginStore = ({ strapi }: { strapi: Core.Strapi }) => {
  const at = (key: string) => strapi.store({ type: 'plugin', name: PLUGIN_ID, key });
  return {
    /** Not looked at: whoever reads it must check it. Null where nothing was saved. */
    settings: async (): Promise<unknown> => (await at('settings').get({})) ?? null,

    /** Saves settings in place of those before. */
    saveSettings: (value: Readonly<Record<string, unknown>>): Promise<void> =>
      at('settings').set({ value }),

    /** The topics that were created once, as `slug:locale`. */
    seededTopics: async (): Promise<string[]> =>
      ((await at('seeded-topics').get({})) as string[] | null) ?? [],

    /** The measurements so far, newest first. */
    evaluations: async (): Promise<EvaluationRun[]> =>
      ((await at('evaluations').get({})) as EvaluationRun[] | null) ?? [],

    rememberEvaluations: (runs: readonly EvaluationRun[]): Promise<void> =>
      at('evaluations').set({ value: [...runs] }),

    rememberSeededTopics: (marks: readonly string[]): Promise<void> =>
      at('seeded-topics').set({ value: [...marks] }),
  };
};

export type PluginStore = ReturnType<typeof createPluginStore>;
