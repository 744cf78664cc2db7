/*
 * Needs: `strapi.db.schema.syncSchema` and `strapi.db.getSchemaConnection`.
 * Seen: 5.37 to 5.54.
 * If it moves: a derived table that somebody dropped is not made again; the log says so.
 */
import type { Core } from '@strapi/strapi';
import { MODEL } from '../model';

/**
 * Creates those of our derived tables that somebody dropped. Strapi itself compares its schema with the one it stored,
 * not with the database, and would never notice. What the others hold is forgotten, so that all is read anew.
 */
export const createMissingTables = async (
  strapi: Core.Strapi,
  models: readonly { readonly tableName: string }[]
): Promise<void> => {
  // A builder of its own for each question: knex gathers what one is asked.
  const isThere = await Promise.all(
    models.map(({ tableName }) => strapi.db.getSchemaConnection().hasTable(tableName))
  );
  if (isThere.every(Boolean)) return;
  await strapi.db.schema.syncSchema();
  await strapi.db.query(MODEL.state).deleteMany({});
};
