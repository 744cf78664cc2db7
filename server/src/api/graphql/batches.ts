import DataLoader from 'dataloader';

/** What a GraphQL request carries through its resolvers. */
export interface GraphqlContext {
  readonly state: { readonly auth?: unknown };
}

type ReadMany = (documentIds: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;

/** Gathers what the articles of one request ask for, and reads it together. */
export const createBatches = () => {
  const loaders = new WeakMap<GraphqlContext, Map<string, DataLoader<string, unknown>>>();

  const loaderOf = (context: GraphqlContext, batch: string, read: ReadMany) => {
    const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<string, unknown>>();
    loaders.set(context, ofRequest);
    let loader = ofRequest.get(batch);
    if (!loader) {
      loader = new DataLoader(async (ids: readonly string[]) => {
        const found = await read(ids);
        return ids.map((id) => found.get(id));
      });
      ofRequest.set(batch, loader);
    }
    return loader;
  };

  return {
    /** What `read` finds for one article; `batch` names the field, its arguments and the locale. */
    load: (
      context: GraphqlContext,
      batch: string,
      documentId: string,
      read: ReadMany
    ): Promise<unknown> => loaderOf(context, batch, read).load(documentId),
  };
};
