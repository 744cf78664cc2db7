import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../../model';
import { checkQuery, checkRestQuery, extendQueryCheck, walkQuery } from '../../strapi';
import type { Attribute, Params, Schema } from '../../strapi';
import { mayPreview, mustPreview, namesVersion } from './published-only';

const GUARDED: ReadonlySet<string | undefined> = new Set([
  UID.article,
  UID.topic,
  UID.glossaryTerm,
]);

/** A relation without a target may lead anywhere. */
const leadsToOurs = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' &&
  (attribute.target === undefined || GUARDED.has(attribute.target));

/** Topics have no drafts. */
const hasDrafts = (attribute: Attribute | undefined): boolean =>
  leadsToOurs(attribute) && attribute?.target !== UID.topic;

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
  if (isVersioned && GUARDED.has(schema.uid)) return true;
  let tells = false;
  await walkQuery(strapi, params, schema, ({ part, attributes, schema: at }) => {
    const owner = at.modelType === 'component' ? schema : at;
    const isBlind = part !== 'populate' && owner.options?.draftAndPublish !== true;
    tells ||=
      (isVersioned && attributes.some(leadsToOurs)) || (isBlind && attributes.some(hasDrafts));
  });
  return tells;
};

/**
 * Closes the way to drafts of ours by content types of the project: Strapi hands the version that is asked for down to
 * relations. All queries of the content API, over REST and GraphQL, pass the one check that is extended here.
 */
export const guardQueries = (strapi: Core.Strapi): void =>
  extendQueryCheck(strapi, async (params, schema, auth) => {
    if (!(await tellsOfDrafts(strapi, params, schema))) return null;
    return (await mayPreview(strapi, auth)) ? null : mustPreview();
  });

/** A content type without drafts that leads to our articles, as a project may have one. */
const SHELF: Schema & { readonly kind: string } = {
  uid: 'plugin::newsroom.question',
  modelType: 'contentType',
  kind: 'collectionType',
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    story: { type: 'relation', relation: 'manyToOne', target: UID.article } as Attribute,
  },
};

/** Queries of nobody's that would tell of drafts. */
const TELLING: readonly Params[] = [
  { status: 'draft', populate: { story: true } },
  { status: 'draft', populate: '*' },
  { filters: { story: { title: { $startsWith: 'a' } } } },
  { sort: 'story.title' },
];

/** Queries that tell of nothing. */
const HARMLESS: readonly Params[] = [
  { status: 'draft', filters: { name: { $startsWith: 'a' } }, sort: 'name' },
  { populate: { story: true } },
];

const isRefused = async (check: Promise<void>): Promise<boolean> => {
  try {
    await check;
    return false;
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return true;
    throw error;
  }
};

/** Whether Strapi, asked as REST and GraphQL ask it, refuses queries for drafts of ours and lets others pass. */
export const refusesDrafts = async (strapi: Core.Strapi): Promise<boolean> => {
  const refuses = (params: Params) => isRefused(checkQuery(strapi, params, SHELF));
  const refusesRest = (params: Params) => isRefused(checkRestQuery(strapi, UID.article, params));
  for (const params of TELLING) if (!(await refuses(params))) return false;
  for (const params of HARMLESS) if (await refuses(params)) return false;
  return (await refusesRest({ status: 'draft' })) && !(await refusesRest({ status: 'published' }));
};
