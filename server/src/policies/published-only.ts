import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** What a site's preview token must hold to read drafts. */
const PREVIEW = 'plugin::newsroom.preview.find';

/** Parameters that choose a version other than the published one, or that tell whether there is one. */
const VERSION_PARAMS = ['status', 'publicationFilter', 'hasPublishedVersion'] as const;

/** What holds the parameters: the query of a request, or the arguments of a GraphQL field. */
interface PolicyContext {
  readonly state: { readonly auth?: unknown };
  readonly query?: Record<string, unknown>;
  readonly args?: Record<string, unknown>;
}

const asksForPublished = (name: string, value: unknown): boolean =>
  value === undefined || value === null || (name === 'status' && value === 'published');

/** Whether the caller's role or token holds an action of the content API. */
export const holds = async (
  strapi: Core.Strapi,
  auth: unknown,
  scope: string
): Promise<boolean> => {
  try {
    await strapi.auth.verify(auth as never, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
};

/**
 * Published entries only, unless the caller holds the preview action. Strapi itself shows drafts to anyone
 * who may read the published entries.
 */
export const publishedOnly = async (
  { state, query, args }: PolicyContext,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const params = args ?? query ?? {};
  if (VERSION_PARAMS.every((name) => asksForPublished(name, params[name]))) return true;
  if (await holds(strapi, state.auth, PREVIEW)) return true;
  throw new errors.ForbiddenError(`only a token with the permission ${PREVIEW} may read drafts`);
};
