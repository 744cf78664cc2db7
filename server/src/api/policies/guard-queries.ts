import type { Core } from '@strapi/strapi';
import { traverse } from '@strapi/utils';
import { UID } from '../../model';
import { mayPreview, mustPreview, namesVersion } from './published-only';

const GUARDED: ReadonlySet<string | undefined> = new Set([
  UID.article,
  UID.topic,
  UID.glossaryTerm,
]);

/** A content type or a component, as far as we look at it. */
interface Schema {
  readonly uid: string;
  readonly modelType: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
}

type Params = Readonly<Record<string, unknown>>;
type ValidateQuery = (
  params: Params,
  schema: Schema,
  options?: { readonly auth?: unknown }
) => Promise<unknown>;
type Traverse = (
  look: (at: { key: string; attribute?: Attribute; schema: Schema }) => void,
  options: { schema: Schema; getModel: (uid: string) => unknown },
  value: unknown
) => Promise<unknown>;

/** A relation without a target may lead anywhere. */
const leadsToOurs = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' &&
  (attribute.target === undefined || GUARDED.has(attribute.target));

/** Topics have no drafts. */
const hasDrafts = (attribute: Attribute | undefined): boolean =>
  leadsToOurs(attribute) && attribute?.target !== UID.topic;

const walks = [
  ['populate', traverse.traverseQueryPopulate],
  ['filters', traverse.traverseQueryFilters],
  ['sort', traverse.traverseQuerySort],
] as unknown as readonly (readonly [string, Traverse])[];

/**
 * Whether a query tells of drafts of ours: by a version that it names, or by a filter or an order from a type that has
 * no drafts itself, since Strapi looks at all versions of what such a type leads to.
 */
const tellsOfDrafts = async (
  strapi: Core.Strapi,
  params: Params,
  schema: Schema
): Promise<boolean> => {
  const isVersioned = namesVersion(params);
  let tells = isVersioned && GUARDED.has(schema.uid);
  for (const [name, walk] of walks) {
    if (!params[name] || tells) continue;
    await walk(
      ({ key, attribute, schema: at }) => {
        // `*` is walked through as one attribute without a name.
        const attributes = key === '' ? Object.values(at.attributes) : [attribute];
        const owner = at.modelType === 'component' ? schema : at;
        const isBlind = name !== 'populate' && owner.options?.draftAndPublish !== true;
        tells ||=
          (isVersioned && attributes.some(leadsToOurs)) || (isBlind && attributes.some(hasDrafts));
      },
      { schema, getModel: (uid) => strapi.getModel(uid as never) },
      params[name]
    );
  }
  return tells;
};

/**
 * Closes the way to drafts of ours by content types of the project: Strapi hands the version that is asked for down to
 * relations. All queries of the content API, over REST and GraphQL, pass the one check that is extended here.
 */
export const guardQueries = ({ strapi }: { strapi: Core.Strapi }): void => {
  const validate = strapi.contentAPI.validate as unknown as { query: ValidateQuery };
  const validateQuery = validate.query;
  validate.query = async (params, schema, options) => {
    const result = await validateQuery(params, schema, options);
    if (!(await tellsOfDrafts(strapi, params, schema))) return result;
    if (await mayPreview(strapi, options?.auth)) return result;
    throw mustPreview();
  };
};
