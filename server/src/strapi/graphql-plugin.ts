/*
 * Needs: of `@strapi/plugin-graphql` the services `extension` (`use`, `shadowCRUD().disable()`) and `utils.naming`; a list's
 * fields `X` and `X_connection`, and queries and mutations by the names that `naming` gives.
 * Seen: 5.40 to 5.54.
 * If it moves: our fields are missing, or drafts leak over GraphQL.
 */
import type { Core } from '@strapi/strapi';

/** How the GraphQL plugin names things. */
export type Naming = Record<
  | 'getTypeName'
  | 'getComponentName'
  | 'getFindQueryName'
  | 'getFindOneQueryName'
  | 'getFindConnectionQueryName'
  | 'getCreateMutationTypeName'
  | 'getUpdateMutationTypeName'
  | 'getDeleteMutationTypeName',
  (contentType: unknown) => string
>;

/** The library that the GraphQL plugin builds its schema with; it is handed to us, never imported. */
export interface Nexus {
  objectType(config: object): object;
  extendType(config: object): object;
  nonNull(type: unknown): unknown;
  list(type: unknown): unknown;
  intArg(): unknown;
  stringArg(): unknown;
}

/** What Strapi's GraphQL plugin offers, as far as we use it. */
export interface GraphqlPlugin {
  service(name: 'extension'): {
    use(extension: (tools: { nexus: Nexus }) => object): void;
    shadowCRUD(uid: string): { disable(): void };
  };
  service(name: 'utils'): { naming: Naming };
}

/** A content type or a component, as far as we look at it. */
interface ContentType {
  readonly uid: string;
  readonly modelType: string;
  readonly attributes: Readonly<Record<string, { readonly target?: string }>>;
}

/** The project's GraphQL plugin; undefined where it has none. */
export const graphqlOf = (strapi: Core.Strapi): GraphqlPlugin | undefined =>
  // Strapi throws no error for a plugin that is not there, but types it as if it always were.
  strapi.plugin('graphql');

/**
 * Every field of the GraphQL schema that gives entries of these content types, as `Type.field`: their queries and mutations,
 * and the relations to them from any type or component.
 */
export const fieldsThatGive = (
  strapi: Core.Strapi,
  naming: Naming,
  uids: ReadonlySet<string>
): string[] => {
  const all = { ...strapi.contentTypes, ...strapi.components } as Record<string, unknown>;
  // Strapi types attributes by their kind; `target` is there on relations alone.
  return (Object.values(all) as ContentType[]).flatMap((contentType) => {
    const own = uids.has(contentType.uid)
      ? [
          `Query.${naming.getFindQueryName(contentType)}`,
          `Query.${naming.getFindOneQueryName(contentType)}`,
          `Query.${naming.getFindConnectionQueryName(contentType)}`,
          `Mutation.${naming.getCreateMutationTypeName(contentType)}`,
          `Mutation.${naming.getUpdateMutationTypeName(contentType)}`,
          `Mutation.${naming.getDeleteMutationTypeName(contentType)}`,
        ]
      : [];
    const relations = Object.entries(contentType.attributes).flatMap(([name, { target }]) => {
      if (target === undefined || !uids.has(target)) return [];
      const type =
        contentType.modelType === 'component'
          ? naming.getComponentName(contentType)
          : naming.getTypeName(contentType);
      return [`${type}.${name}`, `${type}.${name}_connection`];
    });
    return [...own, ...relations];
  });
};
