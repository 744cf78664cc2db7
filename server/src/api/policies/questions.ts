import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../../model';
import { checkQuery, checkRestQuery, sanitizersOf } from '../../strapi';
import type { Params, Schema } from '../../strapi';

/** A content type without drafts that leads to our articles, as a project may have one. */
const SHELF: Schema & { readonly kind: string } = {
  uid: 'plugin::newsroom.question',
  modelType: 'contentType',
  kind: 'collectionType',
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    story: {
      type: 'relation',
      relation: 'manyToOne',
      target: UID.article,
    } as object as Schema['attributes'][string],
  },
};

/** Queries of nobody's that would tell of drafts. */
const TELLING: readonly Params[] = [
  { status: 'draft', populate: { story: true } },
  { status: 'draft', populate: '*' },
  { filters: { story: { title: { $startsWith: 'a' } } } },
  { filters: { $not: { story: { topics: { name: { $startsWith: 'a' } } } } } },
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

/** An answer with a draft in it. */
const ANSWER = { id: 1, name: 'Shelf', story: { id: 1, title: 'Not yet', publishedAt: null } };

/** Whether Strapi, where nobody names a version, asks for published articles of ours alone, and answers with no draft. */
export const keepsDraftsBack = async (strapi: Core.Strapi): Promise<boolean> => {
  const { query, output } = sanitizersOf(strapi);
  const { populate, ...rest } = await query({ status: null, populate: 'story' }, SHELF);
  const answer = (await output(ANSWER, SHELF)) as typeof ANSWER;
  return (
    !('status' in rest) &&
    JSON.stringify(populate).includes('publishedAt') &&
    answer.name === ANSWER.name &&
    !answer.story
  );
};
