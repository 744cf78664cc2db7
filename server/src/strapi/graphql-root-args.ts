/*
 * Needs: what Strapi's GraphQL plugin keeps in the context of a request for relations to inherit from the query's root:
 * `rootQueryArgsByPath`, a map by the root's key; `rootQueryArgs` before there was one.
 * Seen: the one in 5.40, the other in 5.54.
 * If it moves: drafts of ours leak over GraphQL, through content types of the project that lead to them.
 * Asked at start: `isRootArgsKnown` looks at what Strapi's own resolver of a relation reads.
 */
import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import { graphqlOf } from './graphql-plugin';

type Args = Readonly<Record<string, unknown>>;

/** What a GraphQL request carries through its resolvers, as far as we look at it. */
export interface RootArgsContext {
  readonly rootQueryArgsByPath?: ReadonlyMap<string | number, Args>;
  readonly rootQueryArgs?: Args;
}

/** The way from the root of a GraphQL query to a field. */
export interface FieldPath {
  readonly key: string | number;
  readonly prev?: FieldPath | undefined;
}

const KEPT_AS: readonly string[] = ['rootQueryArgsByPath', 'rootQueryArgs'];

const rootKey = (path: FieldPath): string | number => (path.prev ? rootKey(path.prev) : path.key);

/** The arguments of the query's root, which relations below it inherit. */
export const rootArgsOf = (context: RootArgsContext, path: FieldPath): Args => ({
  ...context.rootQueryArgs,
  ...context.rootQueryArgsByPath?.get(rootKey(path)),
});

type Resolve = (parent: object, args: object, context: object, info: object) => Promise<unknown>;

/** The part of the GraphQL plugin that makes resolvers; a set of its own for us, apart from that of the schema. */
interface Builders {
  new: (
    name: string,
    registry: null
  ) => {
    buildAssociationResolver(of: { contentTypeUID: string; attributeName: string }): Resolve;
  };
  delete(name: string): void;
}

const SET = 'newsroom-question';
/** An article that there is not. */
const NOBODY = { id: 0, documentId: '' };

/** Whether Strapi's resolver of a relation reads inherited arguments where we read them; true without GraphQL. */
export const isRootArgsKnown = async (strapi: Core.Strapi): Promise<boolean> => {
  if (!graphqlOf(strapi)) return true;
  const builders = strapi.plugin('graphql').service<Builders>('builders');
  const read = new Set<string | symbol>();
  const context = new Proxy(
    { state: {} },
    {
      get(target, name): unknown {
        read.add(name);
        return Reflect.get(target, name);
      },
    }
  );
  const { buildAssociationResolver } = builders.new(SET, null);
  const resolve = buildAssociationResolver({
    contentTypeUID: UID.article,
    attributeName: 'topics',
  });
  builders.delete(SET);
  const info = { path: { key: 'topics', prev: { key: 'articles', prev: undefined } } };
  // The entry is made up: what the resolver makes of it is of no interest, nor whether it fails at it.
  await resolve(NOBODY, {}, context, info).catch(() => undefined);
  return KEPT_AS.some((name) => read.has(name));
};
