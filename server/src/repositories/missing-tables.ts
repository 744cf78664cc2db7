import type { Core } from '@strapi/strapi';

/**
 * Creates those of our derived tables that somebody dropped. Strapi itself compares its schema with the one it stored,
 * not with the database, and would never notice.
 */
export const createMissingTables = async (
  strapi: Core.Strapi,
  models: readonly { readonly tableName: string }[]
): Promise<void> => {
  for (const { tableName } of models) {
    if (await strapi.db.getSchemaConnection().hasTable(tableName)) continue;
    await strapi.db.schema.syncSchema();
    return;
  }
};
