import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import {
  fieldsThatGive,
  rootArgsOf,
  type FieldPath,
  type Naming,
  type RootArgsContext,
} from '../../strapi';

const GUARDED: ReadonlySet<string> = new Set([UID.article, UID.topic, UID.glossaryTerm]);

type Args = Readonly<Record<string, unknown>>;
type Resolve = (
  parent: unknown,
  args: Args,
  context: RootArgsContext,
  info: { readonly path: FieldPath }
) => unknown;

/** A relation inherits the version of the query that it stands in; below a mutation there is none, and Strapi gives all. */
const publishedByDefault = (
  resolve: Resolve,
  ...[parent, args, context, info]: Parameters<Resolve>
) => {
  const isSaid = args.status ?? rootArgsOf(context, info.path).status;
  return resolve(parent, isSaid ? args : { ...args, status: 'published' }, context, info);
};

const POLICIES = [
  'plugin::newsroom.is-open',
  'plugin::newsroom.sound-text',
  'plugin::newsroom.published-only',
];

/** How a field is guarded; what is asked of the root itself has a version from Strapi. */
const guardOf = (field: string): object =>
  /^(Query|Mutation)\./.test(field)
    ? { policies: POLICIES }
    : { policies: POLICIES, middlewares: [publishedByDefault] };

/** Puts the rule for versions on every field that gives our content, so that no way round is left. */
export const guardVersions = (strapi: Core.Strapi, naming: Naming): Record<string, object> =>
  Object.fromEntries(
    fieldsThatGive(strapi, naming, GUARDED).map((field) => [field, guardOf(field)])
  );
