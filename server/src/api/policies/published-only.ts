import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { holds, isReadOnlyToken, rootArgsOf } from '../../strapi';
import type { FieldPath, RootArgsContext } from '../../strapi';

/** What a site's preview token must hold to read drafts. */
const PREVIEW = 'plugin::newsroom.preview.find';

/** Parameters that choose a version other than the published one, or that tell whether there is one. */
const VERSION_PARAMS = ['status', 'publicationFilter', 'hasPublishedVersion'] as const;

/** What holds the parameters: the query of a request, or the arguments of a GraphQL field. */
interface PolicyContext {
  readonly state: { readonly auth?: unknown };
  /** REST. Strapi hands policies a copy of Koa's context, which lacks its getters: `query` is here alone. */
  readonly request?: { readonly query?: Params };
  readonly args?: Params;
  /** GraphQL: relations inherit the arguments of the query's root. */
  readonly context?: RootArgsContext;
  readonly info?: { readonly path: FieldPath };
}

type Params = Readonly<Record<string, unknown>>;

const paramsOf = ({ request, args, context, info }: PolicyContext): Params => ({
  ...request?.query,
  ...(info && context ? rootArgsOf(context, info.path) : {}),
  ...args,
});

const asksForPublished = (name: string, value: unknown): boolean =>
  value === undefined || value === null || (name === 'status' && value === 'published');

/** Whether parameters choose a version, other than the published one in so many words. */
export const namesVersion = (params: Params): boolean =>
  !VERSION_PARAMS.every((name) => asksForPublished(name, params[name]));

/** Parameters without those that name a version but leave it empty, which Strapi takes for a draft. */
export const withoutEmptyVersion = (params: Params): Params => {
  const isEmpty = ([name, value]: [string, unknown]): boolean =>
    VERSION_PARAMS.some((param) => param === name) && (value === undefined || value === null);
  return Object.fromEntries(Object.entries(params).filter((entry) => !isEmpty(entry)));
};

/** What is answered to who may not read drafts. */
export const mustPreview = (): Error =>
  new errors.ForbiddenError(`only a token with the permission ${PREVIEW} may read drafts`);

/**
 * Whether the caller was given the preview action. Strapi lets read-only tokens do whatever is named `find`, but
 * those are what sites ship to read published entries: they hold no action that an admin gave them.
 */
export const mayPreview = async (strapi: Core.Strapi, auth: unknown): Promise<boolean> =>
  !isReadOnlyToken(auth) && (await holds(strapi, auth, PREVIEW));

/**
 * Published entries only, unless the caller holds the preview action. Strapi itself shows drafts to anyone
 * who may read the published entries.
 */
export const publishedOnly = async (
  policyContext: PolicyContext,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  if (!namesVersion(paramsOf(policyContext))) return true;
  if (await mayPreview(strapi, policyContext.state.auth)) return true;
  throw mustPreview();
};
