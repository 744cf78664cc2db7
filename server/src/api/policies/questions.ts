import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../../model';
import { checkQuery, checkRestQuery, sanitizersOf } from '../../strapi';
import type { Attribute, Params, Schema } from '../../strapi';
import { isOurDraftType } from './our-types';

/** What names an entry of ours, by content type. */
const NAMES = [
  [UID.article, 'title'],
  [UID.glossaryTerm, 'term'],
  [UID.topic, 'name'],
] as const;

/** A content type of ours that has drafts; a project may have taken them from any. */
const drafted = (strapi: Core.Strapi) => NAMES.find(([uid]) => isOurDraftType(strapi, uid));

/** A content type without drafts that leads to one of ours, as a project may have it. */
const shelfOf = (target: string): Schema & { readonly kind: string } => ({
  uid: 'plugin::newsroom.question',
  modelType: 'contentType',
  kind: 'collectionType',
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    story: { type: 'relation', relation: 'manyToOne', target } as object as Attribute,
  },
});

/** Queries of nobody's that name a version of ours. */
const VERSIONED: readonly Params[] = [
  { status: 'draft', populate: { story: true } },
  { status: 'draft', populate: '*' },
];

/** Queries of nobody's that would tell of drafts by what names them. */
const tellingOf = (name: string): readonly Params[] => [
  { filters: { story: { [name]: { $startsWith: 'a' } } } },
  { filters: { $not: { $or: [{ story: { [name]: { $startsWith: 'a' } } }] } } },
  { sort: `story.${name}` },
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
  const [uid, name] = drafted(strapi) ?? [UID.article, null];
  const refuses = (params: Params) => isRefused(checkQuery(strapi, params, shelfOf(uid)));
  const refusesRest = (params: Params) => isRefused(checkRestQuery(strapi, uid, params));
  const telling = name === null ? [] : tellingOf(name);
  for (const params of [...VERSIONED, ...telling]) if (!(await refuses(params))) return false;
  for (const params of HARMLESS) if (await refuses(params)) return false;
  return (await refusesRest({ status: 'draft' })) && !(await refusesRest({ status: 'published' }));
};

/** An answer with a draft in it. */
const ANSWER = { id: 1, name: 'Shelf', story: { id: 1, publishedAt: null } };

/** Whether Strapi, where nobody names a version, asks for published entries of ours alone, and answers with no draft. */
export const keepsDraftsBack = async (strapi: Core.Strapi): Promise<boolean> => {
  const [uid] = drafted(strapi) ?? [];
  if (uid === undefined) return true;
  const shelf = shelfOf(uid);
  const { query, output } = sanitizersOf(strapi);
  const { populate, ...rest } = await query({ status: null, populate: 'story' }, shelf);
  const answer = (await output(ANSWER, shelf)) as typeof ANSWER;
  return (
    !('status' in rest) &&
    JSON.stringify(populate).includes('publishedAt') &&
    answer.name === ANSWER.name &&
    !answer.story
  );
};
