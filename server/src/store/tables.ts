import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../model';
import { MODEL } from '../model';
import type { Address, Reason, Relation } from '../engine/model';
import { table, type Table } from './table';

/** The columns that name an article, in every derived row. */
type Keyed = { id: number; uid: string; documentId: string; locale: string };

/** An automatic connection as stored. */
export interface ConnectionRow extends Keyed {
  targetUid: string;
  targetId: string;
  /** `''` where a date is unknown. */
  relation: Relation | '';
  relevance: number;
  score: number;
  /** 0 for the first of its list. */
  position: number;
  reasons: readonly Reason[];
  anchor: Address | null;
}

export type LineResolution =
  'link' | 'title' | 'former-title' | 'near-title' | 'choice' | 'unresolved';

/** A target that a line may mean, for an editor to choose from. */
export interface LineCandidate {
  readonly uid: string;
  readonly documentId: string;
  readonly likeness: number;
}

/** A connection line as stored; `targetId` is `''` while it is unresolved. */
export interface LineRow extends Keyed {
  position: number;
  title: string;
  /** Digest of the folded title. */
  titleKey: string;
  /** `''` where the title is no link. */
  url: string;
  address: Address;
  targetUid: string;
  targetId: string;
  resolution: LineResolution;
  candidates: readonly LineCandidate[];
}

export interface MentionRow extends Keyed {
  termId: string;
  surface: string;
  address: Address;
  position: number;
}

export interface TermRow extends Keyed {
  version: number;
  packed: string;
}

export interface StateRow extends Keyed {
  /** 0 while the article is not published. */
  entryId: number;
  /** When that row was last changed, as the database writes it. */
  rowStamp: string;
  title: string;
  firstPublishedAt: number | string | null;
  contentHash: string;
  bodyHash: string;
  vocabularyHash: string;
  topics: readonly { topic: string; weight: number }[] | null;
  copies: readonly string[] | null;
  status: 'ok' | 'failed';
  attempts: number;
  failure: string | null;
  /** What an undo restored the list for; `''` or null where the engine's own word stands. */
  keptFor: string | null;
}

export interface HintRow {
  id: number;
  uid: string;
  documentId: string;
  /**
   * `look`: it may have changed. `relink`: an editor decided something about its connections. `around`: something that
   * concerns those of others as well; of a topic, those of all.
   */
  kind: 'look' | 'relink' | 'around';
}

/** The list of an article as it was before a change. */
export interface SnapshotRow extends Keyed {
  changeId: number;
  contentHash: string;
  /** Its rows as JSON; see `indexing/rows/snapshots.ts`. */
  packed: string;
}

/** All derived tables but jobs and leases. Every one of them can be dropped and rebuilt. */
export interface DerivedTables {
  readonly connections: Table<ConnectionRow>;
  readonly lines: Table<LineRow>;
  readonly mentions: Table<MentionRow>;
  readonly termRows: Table<TermRow>;
  readonly states: Table<StateRow>;
  readonly hints: Table<HintRow>;
  readonly snapshots: Table<SnapshotRow>;
}

export const createDerivedTables = ({ strapi }: { strapi: Core.Strapi }): DerivedTables => ({
  connections: table<ConnectionRow>(strapi, MODEL.connection),
  lines: table<LineRow>(strapi, MODEL.line),
  mentions: table<MentionRow>(strapi, MODEL.mention),
  termRows: table<TermRow>(strapi, MODEL.termRow),
  states: table<StateRow>(strapi, MODEL.state),
  hints: table<HintRow>(strapi, MODEL.hint),
  snapshots: table<SnapshotRow>(strapi, MODEL.snapshot),
});

/** The condition that finds the rows of one article. */
export const ofArticle = ({ uid, documentId, locale }: ArticleKey) => ({
  uid,
  documentId,
  locale,
});

/** The condition that finds the rows of several articles of one content type and locale. */
export const ofArticles = (uid: string, locale: string, documentIds: readonly string[]) => ({
  uid,
  locale,
  documentId: { $in: [...documentIds] },
});

/** The key of the article that a row belongs to. */
export const keyOf = ({ uid, documentId, locale }: ArticleKey): ArticleKey => ({
  uid,
  documentId,
  locale,
});
