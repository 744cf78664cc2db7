/*
 * Needs: `strapi.get('models').add`, as Strapi's own features declare tables that are no content types; `strapi.db.metadata`.
 * Seen: 5.37 to 5.54.
 * If it moves: there are no derived tables, and nothing is indexed.
 * Asked at start: `hasModels` looks whether the database knows them.
 */
import type { Core } from '@strapi/strapi';

/** Declares tables beside the content types; Strapi creates and migrates them with its own. */
export const addModels = (strapi: Core.Strapi, models: readonly object[]): void => {
  for (const model of models) strapi.get('models').add(model);
};

/** Whether the database took the tables up. */
export const hasModels = (
  strapi: Core.Strapi,
  models: readonly { readonly uid: string }[]
): boolean => models.every(({ uid }) => strapi.db.metadata.has(uid));
