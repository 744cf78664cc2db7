import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';

type Persisted = string | { name: string };

const nameOf = (table: Persisted): string => (typeof table === 'string' ? table : table.name);

/**
 * Puts our tables on the list of those that Strapi keeps though no content type asks for them. Without it, a start with
 * the plugin disabled would drop every article.
 */
export const persistTables = async (strapi: Core.Strapi): Promise<void> => {
  const ours = [...strapi.db.metadata.values()]
    .filter(
      ({ uid, tableName }) =>
        uid.startsWith(`plugin::${PLUGIN_ID}.`) || tableName.startsWith('newsroom_')
    )
    .map(({ tableName }) => tableName);
  const store = { type: 'core', key: 'persisted_tables' } as const;
  const kept = ((await strapi.store.get(store)) ?? []) as Persisted[];
  const known = new Set(kept.map(nameOf));
  const missing = ours.filter((name) => !known.has(name)).sort();
  if (missing.length === 0) return;
  await strapi.store.set({ ...store, value: [...kept, ...missing.map((name) => ({ name }))] });
};
