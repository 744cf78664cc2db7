/*
 * Needs: the key `persisted_tables` of the core store, a list of names or of `{ name }`, and the comparison of schemas
 * (`strapi.db.schema.schemaDiff`) that spares what is on it.
 * Seen: 5.37 to 5.54.
 * If it moves: a start with the plugin disabled drops our tables with every article in them.
 * Asked at start: `sparesTables` has Strapi compare a schema with our tables to one without them.
 */
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';

type Persisted = string | { name: string };

interface Table {
  readonly name: string;
  readonly columns: readonly object[];
  readonly indexes: readonly object[];
  readonly foreignKeys: readonly object[];
}

interface Schemas {
  readonly previousSchema: { readonly tables: readonly Table[] };
  readonly databaseSchema: { readonly tables: readonly Table[] };
  readonly userSchema: { readonly tables: readonly Table[] };
}

interface SchemaDiff {
  diff(schemas: Schemas): Promise<{ diff: { tables: { removed: readonly Table[] } } }>;
}

const LIST = { type: 'core', key: 'persisted_tables' } as const;
/** Where Strapi keeps the list. Without this table it looks for none. */
const CORE_STORE = 'strapi_core_store_settings';
/** A table that no list names. */
const UNKNOWN = 'newsroom_question_table';

const nameOf = (table: Persisted): string => (typeof table === 'string' ? table : table.name);

const ourTables = (strapi: Core.Strapi): string[] =>
  [...strapi.db.metadata.values()]
    .filter(
      ({ uid, tableName }) =>
        uid.startsWith(`plugin::${PLUGIN_ID}.`) || tableName.startsWith('newsroom_')
    )
    .map(({ tableName }) => tableName);

/**
 * Puts our tables on the list of those that Strapi keeps though no content type asks for them. Without it, a start with
 * the plugin disabled would drop every article.
 */
export const persistTables = async (strapi: Core.Strapi): Promise<void> => {
  const kept = ((await strapi.store.get(LIST)) ?? []) as Persisted[];
  const known = new Set(kept.map(nameOf));
  const missing = ourTables(strapi)
    .filter((name) => !known.has(name))
    .sort();
  if (missing.length === 0) return;
  await strapi.store.set({ ...LIST, value: [...kept, ...missing.map((name) => ({ name }))] });
};

/** Whether Strapi would drop a table that no list names, as it does, and spare all of ours. */
export const sparesTables = async (strapi: Core.Strapi): Promise<boolean> => {
  const toTable = (name: string): Table => ({ name, columns: [], indexes: [], foreignKeys: [] });
  const without = { tables: [toTable(CORE_STORE)] };
  const withOurs = {
    tables: [...without.tables, ...[UNKNOWN, ...ourTables(strapi)].map(toTable)],
  };
  // Compares what it is given: nothing is read of the database but the list, and nothing written.
  const { schemaDiff } = strapi.db.schema as unknown as { schemaDiff: SchemaDiff };
  const { diff } = await schemaDiff.diff({
    previousSchema: withOurs,
    databaseSchema: withOurs,
    userSchema: without,
  });
  const removed = diff.tables.removed.map(({ name }) => name);
  return removed.length === 1 && removed[0] === UNKNOWN;
};
