/*
 * Needs: `strapi.contentAPI.sanitize.query` and `.output`, replaced. Controllers of the content API look them up at each request: the
 * one cleans a query that has passed the check, the other what is answered, and is handed the caller as `auth`.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through files, users and polymorphic relations, and private attributes through our answers.
 * Asked at start: by `keepsDraftsBack` (api/policies/questions.ts).
 */
import type { Core } from '@strapi/strapi';
import type { Params } from './query-walk';
import { modelOf, type Schema } from './schemas';

type Row = Readonly<Record<string, unknown>>;

interface Options {
  readonly auth?: unknown;
}

interface Sanitizers {
  query(params: Params, schema: Schema, options?: Options): Promise<Params>;
  output(data: unknown, schema: Schema, options?: Options): Promise<unknown>;
}

// Strapi types the content type by those that a project generates.
export const sanitizersOf = (strapi: Core.Strapi): Sanitizers => strapi.contentAPI.sanitize;

/** What the content API would tell a caller of an entry: without private attributes, and relations to what the caller may not read. */
export const sanitizeEntry = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Row,
  auth: unknown
): Promise<Row> => {
  const schema = modelOf(strapi, uid);
  // Strapi answers one entry with one.
  return schema ? ((await sanitizersOf(strapi).output(entry, schema, { auth })) as Row) : {};
};

/** Changes each query of the content API once Strapi has cleaned it. */
export const extendQuerySanitizer = (
  strapi: Core.Strapi,
  change: (params: Params, schema: Schema) => Params
): void => {
  const sanitizers = sanitizersOf(strapi);
  const clean = sanitizers.query;
  sanitizers.query = async (params, schema, options) =>
    change(await clean(params, schema, options), schema);
};

/** Changes each answer of the content API before Strapi cleans it. */
export const extendAnswerSanitizer = (
  strapi: Core.Strapi,
  change: (data: unknown, schema: Schema, auth: unknown) => Promise<unknown>
): void => {
  const sanitizers = sanitizersOf(strapi);
  const clean = sanitizers.output;
  sanitizers.output = async (data, schema, options) =>
    clean(await change(data, schema, options?.auth), schema, options);
};
