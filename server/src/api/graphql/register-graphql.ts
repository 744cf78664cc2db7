import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { settingsOf } from '../../settings';
import { graphqlOf } from '../../strapi';
import { createFields } from './fields';
import { guardVersions } from './versions';
import { createTypes } from './types';

/** Content that is ours alone: never shown over GraphQL. */
const HIDDEN = [UID.decision, UID.formerTitle, UID.auditEntry, UID.evaluation, UID.seededTopic];

/** Adds our fields to the articles of the project's GraphQL schema, where it has one. */
export const registerGraphql = (strapi: Core.Strapi): void => {
  const graphql = graphqlOf(strapi);
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const uid of HIDDEN) extension.shadowCRUD(uid).disable();
  extension.use(({ nexus }) => {
    const { naming } = graphql.service('utils');
    const sources = settingsOf(strapi)
      .sources()
      .map(({ uid }) => {
        // Strapi knows its content types by generated names; a uid of the options is just a text to it.
        const contentType = strapi.getModel(uid as never) as { attributes: object };
        return {
          uid,
          typeName: naming.getTypeName(contentType),
          attributes: Object.keys(contentType.attributes),
        };
      });
    const fields = sources.map((source) => createFields(strapi, nexus, source));
    return {
      types: [...createTypes(nexus), ...fields.map(({ type }) => type)],
      resolversConfig: Object.assign(
        {},
        ...fields.map(({ resolversConfig }) => resolversConfig),
        guardVersions(strapi, naming)
      ) as object,
    };
  });
};
