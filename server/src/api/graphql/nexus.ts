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
