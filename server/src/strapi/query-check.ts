/*
 * Needs: `strapi.contentAPI.validate.query`, replaced. Strapi's controllers and its GraphQL plugin look it up at each query
 * of the content API, and hand it the caller as `auth`. And `createCoreController()` with `validateQuery`, to ask as REST does.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through content types of the project that lead to them.
 * Asked at start: by `refusesDrafts` (api/policies/questions.ts), with queries whose answer is known.
 */
import { factories, type Core } from '@strapi/strapi';
import type { Params } from './query-walk';
import type { Schema } from './schemas';

type ValidateQuery = (
  params: Params,
  schema: Schema,
  options?: { readonly auth?: unknown }
) => Promise<unknown>;

/** What a query is refused with; null where nothing speaks against it. */
type Rule = (params: Params, schema: Schema, auth: unknown) => Promise<Error | null>;

// Strapi types the content type by those that a project generates.
const checkOf = (strapi: Core.Strapi) =>
  strapi.contentAPI.validate as unknown as { query: ValidateQuery };

/** Adds a rule to the one check that all queries of the content API pass, over REST and GraphQL. */
export const extendQueryCheck = (strapi: Core.Strapi, rule: Rule): void => {
  const check = checkOf(strapi);
  const validateQuery = check.query;
  check.query = async (params, schema, options) => {
    const result = await validateQuery(params, schema, options);
    const refusal = await rule(params, schema, options?.auth);
    if (refusal) throw refusal;
    return result;
  };
};

/** Checks a query of nobody's, as GraphQL has it checked. */
export const checkQuery = async (
  strapi: Core.Strapi,
  params: Params,
  schema: Schema
): Promise<void> => {
  await checkOf(strapi).query(params, schema, {});
};

/** Checks a query of nobody's on a content type, as the routes of REST have it checked. */
export const checkRestQuery = async (
  strapi: Core.Strapi,
  uid: string,
  query: Params
): Promise<void> => {
  const controller = factories.createCoreController(uid as never)({ strapi }) as unknown as {
    validateQuery(ctx: { query: Params; state: object }): Promise<unknown>;
  };
  await controller.validateQuery({ query, state: {} });
};
