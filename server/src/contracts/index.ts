/** What the public routes take, and the shapes of their answers: the same over REST, GraphQL and the service. */

import type { Address, Reason, Relation } from '../engine/model';
import {
  documentId,
  documentIdsText,
  locale,
  oneOf,
  record,
  uid,
  whole,
  wholeText,
} from '../schema';

export type { Address, Reason, Relation };

/** Most connections of one answer. */
export const MAX_LIMIT = 50;

const relation = oneOf('background', 'follow-up');
const limit = wholeText(1, MAX_LIMIT).optional();

/** The path of what is asked of one article: below `/articles` one of ours, below `/entries` one of any source. */
export const articlePath = record({ uid: uid.optional(), documentId });
/** What every part of an article takes. */
export const articleQuery = record({ locale: locale.optional() });

/** `GET /articles/:documentId/connections` */
export const connectionsQuery = record({
  ...articleQuery.shape,
  relation: relation.optional(),
  limit,
});

/** `GET /connections` */
export const batchQuery = record({
  documentIds: documentIdsText,
  uid: uid.optional(),
  locale: locale.optional(),
  limit,
});

/** The arguments of the GraphQL field `connections`. */
export const connectionsArgs = record({
  relation: relation.nullable().optional(),
  limit: whole(1, MAX_LIMIT).nullable().optional(),
});

/** Who made a connection: a line in the body, an editor in the panel, the engine. */
export type Origin = 'inline' | 'pinned' | 'automatic';

/** What a reader may know of a connected article. */
export interface Target {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Null, as everything below, where Strapi itself would not tell whoever asks. */
  readonly title: string | null;
  readonly slug: string | null;
  /** Where the site shows it, where the option `urlTemplate` is set. */
  readonly url: string | null;
  readonly excerpt: string | null;
  /** ISO date-time of the story. */
  readonly publishedOn: string | null;
  readonly cover: {
    readonly url: string;
    readonly alternativeText: string | null;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
}

/** A connection as a site reads it. */
export interface Connection {
  readonly origin: Origin;
  readonly relation: Relation | null;
  readonly anchor: Address | null;
  readonly target: Target;
}

/** A connection line as a site reads it: where it stands, and its article if that is published. */
export interface ConnectionLine {
  readonly address: Address;
  readonly target: Target | null;
}

/** `GET /articles/:documentId/connections` */
export interface ConnectionsAnswer {
  readonly data: readonly Connection[];
  readonly lines: readonly ConnectionLine[];
  readonly bodyHash: string | null;
  readonly meta: {
    readonly uid: string;
    readonly documentId: string;
    readonly locale: string | null;
  };
}

/** `GET /articles/:documentId/backlinks` */
export interface Backlink {
  readonly origin: Origin;
  readonly relation: Relation | null;
  /** The article that links here. */
  readonly source: Target;
}

/** `GET /articles/:documentId/mentions` */
export interface MentionAnswer {
  readonly address: Address;
  readonly surface: string;
  readonly term: {
    readonly documentId: string;
    readonly term: string | null;
    readonly slug: string | null;
    readonly definition: unknown;
  };
}

/** `GET /articles/:documentId/story` */
export interface StoryAnswer {
  /** The same story in the same locale, told again. */
  readonly copies: readonly Target[];
  /** The same article in other locales. */
  readonly translations: readonly Target[];
}

/** A connection as an editor reads it, with what no reader may see. */
export interface Suggestion extends Connection {
  readonly relevance: number | null;
  readonly reasons: readonly Reason[];
  /** Whether an editor accepted it; in the mode `review` only accepted ones are shown to readers. */
  readonly accepted: boolean;
}
