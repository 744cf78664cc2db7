import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { settingsOf } from '../../settings';
import { createFields } from './fields';
import type { Naming, Nexus } from './nexus';
import { guardVersions } from './versions';
import { createTypes } from './types';

/** What Strapi's GraphQL plugin offers, as far as we use it. */
interface GraphqlPlugin {
  service(name: 'extension'): {
    use(extension: (tools: { nexus: Nexus }) => object): void;
    shadowCRUD(uid: string): { disable(): void };
  };
  service(name: 'utils'): { naming: Naming };
}

/** Content that is ours alone: never shown over GraphQL. */
const HIDDEN = [UID.decision, UID.formerTitle, UID.auditEntry];

/** Adds our fields to the articles of the project's GraphQL schema, where it has one. */
export const registerGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  // Strapi throws no error for a plugin that is not there, but types it as if it always were.
  const graphql = strapi.plugin('graphql') as unknown as GraphqlPlugin | undefined;
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const uid of HIDDEN) extension.shadowCRUD(uid).disable();
  extension.use(({ nexus }) => {
    const { naming } = graphql.service('utils');
    const sources = settingsOf(strapi)
      .sources()
      .map(({ uid, localized }) => {
        // Strapi knows its content types by generated names; a uid of the options is just a text to it.
        const contentType = strapi.getModel(uid as never) as { attributes: object };
        return {
          uid,
          localized,
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
