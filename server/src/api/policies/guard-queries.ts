import type { Core } from '@strapi/strapi';
import { extendQueryCheck, stepsOf, type Params, type Schema } from '../../strapi';
import { isOurs, leadsToDrafts, leadsToOurs } from './our-types';
import { mayPreview, mustPreview, namesVersion } from './published-only';

/**
 * Whether a query tells of drafts of ours: by a version that it names, or by a filter or an order over a way on which
 * Strapi looks at all versions, however long that way is and wherever it begins.
 */
const tellsOfDrafts = (strapi: Core.Strapi, params: Params, schema: Schema): boolean => {
  const isVersioned = namesVersion(params);
  if (isVersioned && isOurs(schema.uid)) return true;
  for (const { part, attribute, isBlind } of stepsOf(strapi, params, schema)) {
    if (isVersioned && leadsToOurs(attribute)) return true;
    if (part !== 'populate' && isBlind && leadsToDrafts(strapi, attribute)) return true;
  }
  return false;
};

/**
 * Closes the way to drafts of ours by content types of the project: Strapi hands the version that is asked for down to
 * relations. All queries of the content API, over REST and GraphQL, pass the one check that is extended here.
 */
export const guardQueries = (strapi: Core.Strapi): void =>
  extendQueryCheck(strapi, async (params, schema, auth) => {
    if (!tellsOfDrafts(strapi, params, schema)) return null;
    return (await mayPreview(strapi, auth)) ? null : mustPreview();
  });
