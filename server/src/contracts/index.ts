/** What the public routes take and answer. */

import type { Address, Reason, Relation } from '../engine/model';
import { documentId, documentIdsText, locale, record, uid, whole, wholeText } from '../schema';
import {
  backlinksAnswer,
  batchAnswer,
  connectionsAnswer,
  mentionsAnswer,
  previewAnswer,
  relation,
  storyAnswer,
} from './answers';

export type { Address, Reason, Relation };
export type {
  Backlink,
  Connection,
  ConnectionLine,
  ConnectionsAnswer,
  MentionAnswer,
  Origin,
  StoryAnswer,
  Suggestion,
  Target,
} from './answers';

/** Most connections of one answer. */
export const MAX_LIMIT = 50;

const limit = wholeText(1, MAX_LIMIT).optional();

/** The path of what is asked of one article: below `/articles` one of ours, below `/entries` one of any source. */
const path = record({ uid: uid.optional(), documentId });
/** What every part of an article takes. */
const query = record({ locale: locale.optional() });

/** `GET /articles/:documentId/connections` */
export const connectionsRoute = {
  path,
  query: record({ ...query.shape, relation: relation.optional(), limit }),
  answer: connectionsAnswer,
};

/** `GET /connections` */
export const batchRoute = {
  query: record({ documentIds: documentIdsText, uid: uid.optional(), ...query.shape, limit }),
  answer: batchAnswer,
};

/** `GET /articles/:documentId/backlinks`: who links here. */
export const backlinksRoute = { path, query, answer: backlinksAnswer };

/** `GET /articles/:documentId/mentions`: glossary terms, each once. */
export const mentionsRoute = { path, query, answer: mentionsAnswer };

/** `GET /articles/:documentId/story`: copies and translations. */
export const storyRoute = { path, query, answer: storyAnswer };

/** `GET /preview`: whether the caller may read drafts of our content. */
export const previewRoute = { answer: previewAnswer };

/** The arguments of the GraphQL field `connections`. */
export const connectionsArgs = record({
  relation: relation.nullable().optional(),
  limit: whole(1, MAX_LIMIT).nullable().optional(),
});
