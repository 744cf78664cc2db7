import { MODEL } from '../model';
import * as column from './columns';

/** A derived table, in the form that `strapi.get('models').add` takes. Index columns are database names. */
export interface DerivedModel {
  readonly uid: string;
  readonly singularName: string;
  readonly tableName: string;
  readonly attributes: Record<string, unknown>;
  readonly indexes: readonly {
    readonly name: string;
    readonly type?: 'unique';
    readonly columns: readonly string[];
  }[];
}

const ARTICLE_COLUMNS = ['uid', 'document_id', 'locale'] as const;

/**
 * What the engine found: automatic connections alone. Pinned ones are decisions and inline ones are lines,
 * each kept in one place.
 */
const connection: DerivedModel = {
  uid: MODEL.connection,
  singularName: 'newsroom-connection',
  tableName: 'newsroom_connections',
  attributes: {
    id: column.id(),
    ...column.article(),
    targetUid: column.uid(),
    targetId: column.documentId(),
    relation: column.word(),
    relevance: column.fraction(),
    score: column.fraction(),
    position: column.integer(),
    reasons: column.json(),
    anchor: column.json(),
  },
  indexes: [
    { name: 'newsroom_connections_source', columns: [...ARTICLE_COLUMNS] },
    { name: 'newsroom_connections_target', columns: ['target_id', 'locale'] },
  ],
};

/** Connection lines as they stand in bodies; an empty `targetId` means unresolved. */
const line: DerivedModel = {
  uid: MODEL.line,
  singularName: 'newsroom-line',
  tableName: 'newsroom_lines',
  attributes: {
    id: column.id(),
    ...column.article(),
    position: column.integer(),
    title: column.longText(),
    titleKey: column.digest(),
    url: column.longText(),
    address: column.json(),
    targetUid: column.uid(),
    targetId: column.documentId(),
    resolution: column.word(),
    candidates: column.json(),
  },
  indexes: [
    { name: 'newsroom_lines_source', columns: [...ARTICLE_COLUMNS] },
    { name: 'newsroom_lines_target', columns: ['target_id', 'locale'] },
    { name: 'newsroom_lines_title', columns: ['title_key', 'locale'] },
    { name: 'newsroom_lines_open', columns: ['locale', 'resolution'] },
  ],
};

/** Glossary terms found in articles. */
const mention: DerivedModel = {
  uid: MODEL.mention,
  singularName: 'newsroom-mention',
  tableName: 'newsroom_mentions',
  attributes: {
    id: column.id(),
    ...column.article(),
    termId: column.documentId(),
    surface: column.longText(),
    address: column.json(),
    position: column.integer(),
  },
  indexes: [
    { name: 'newsroom_mentions_source', columns: [...ARTICLE_COLUMNS] },
    // With the article, so that how many mention a term is counted in the index alone.
    { name: 'newsroom_mentions_use', columns: ['term_id', 'locale', 'document_id'] },
  ],
};

/** One row an article with all its terms: a restart fills the index from here, without reading bodies. */
const termRow: DerivedModel = {
  uid: MODEL.termRow,
  singularName: 'newsroom-term-row',
  tableName: 'newsroom_term_rows',
  attributes: {
    id: column.id(),
    ...column.article(),
    version: column.integer(),
    packed: column.longText(),
  },
  indexes: [
    { name: 'newsroom_term_rows_article', type: 'unique', columns: [...ARTICLE_COLUMNS] },
    { name: 'newsroom_term_rows_version', columns: ['locale', 'version'] },
  ],
};

/** What we know of each article: compared with the published rows it tells what changed behind our back. */
const state: DerivedModel = {
  uid: MODEL.state,
  singularName: 'newsroom-state',
  tableName: 'newsroom_states',
  attributes: {
    id: column.id(),
    ...column.article(),
    /** Row id of the published entry, which changes on every publish; 0 while it is not published. */
    entryId: column.integer(),
    rowStamp: column.word(),
    title: column.longText(),
    /** When the article was first published, kept over unpublishing. */
    firstPublishedAt: column.moment(),
    contentHash: column.digest(),
    bodyHash: column.digest(),
    vocabularyHash: column.digest(),
    topics: column.json(),
    copies: column.json(),
    status: column.word(),
    attempts: column.integer(),
    failure: column.longText(),
    /** What an undo restored the list for; `''` where the engine's own word stands. */
    keptFor: column.digest(),
  },
  indexes: [
    { name: 'newsroom_states_article', type: 'unique', columns: [...ARTICLE_COLUMNS] },
    { name: 'newsroom_states_status', columns: ['status'] },
    { name: 'newsroom_states_locale', columns: ['locale'] },
  ],
};

/** Left after a commit for whoever holds the lease: look at this article. */
const hint: DerivedModel = {
  uid: MODEL.hint,
  singularName: 'newsroom-hint',
  tableName: 'newsroom_hints',
  attributes: {
    id: column.id(),
    uid: column.uid(),
    documentId: column.documentId(),
    kind: column.word(),
  },
  indexes: [],
};

/** Longer work asked of the lease holder: a rebuild, an import. */
const job: DerivedModel = {
  uid: MODEL.job,
  singularName: 'newsroom-job',
  tableName: 'newsroom_jobs',
  attributes: {
    id: column.id(),
    kind: column.word(),
    status: column.word(),
    /** What it is at now, where it has several parts. */
    phase: column.word(),
    payload: column.json(),
    content: column.longText(),
    result: column.json(),
    done: column.integer(),
    total: column.integer(),
    attempts: column.integer(),
    createdAt: column.moment(),
  },
  indexes: [{ name: 'newsroom_jobs_status', columns: ['status'] }],
};

/** The one writer of derived rows, by the database's clock. */
const lease: DerivedModel = {
  uid: MODEL.lease,
  singularName: 'newsroom-lease',
  tableName: 'newsroom_leases',
  attributes: {
    id: column.id(),
    name: column.word(),
    holder: column.digest(),
    expiresAt: column.moment(),
    /** What the holder calls itself, and when it last finished a round of the reconciler and a sweep. */
    node: column.uid(),
    reconciledAt: column.moment(),
    sweptAt: column.moment(),
  },
  indexes: [{ name: 'newsroom_leases_name', type: 'unique', columns: ['name'] }],
};

/** Which files belong to which entries: a copy of Strapi's links, which it drops when it starts without us. */
const mediaLink: DerivedModel = {
  uid: MODEL.mediaLink,
  singularName: 'newsroom-media-link',
  tableName: 'newsroom_media_links',
  attributes: {
    id: column.id(),
    linkId: column.integer(),
    fileId: column.integer(),
    relatedId: column.integer(),
    relatedType: column.uid(),
    field: column.uid(),
    position: column.fraction(),
  },
  indexes: [{ name: 'newsroom_media_links_link', columns: ['link_id'] }],
};

/** A rebuild or a change of the settings that may be undone. */
const change: DerivedModel = {
  uid: MODEL.change,
  singularName: 'newsroom-change',
  tableName: 'newsroom_changes',
  attributes: {
    id: column.id(),
    kind: column.word(),
    jobId: column.integer(),
    actor: column.word(),
    before: column.json(),
    after: column.json(),
    startedAt: column.moment(),
    endedAt: column.moment(),
    lists: column.integer(),
  },
  indexes: [],
};

/** The list of an article as it was before the last change, kept for its undo. */
const snapshot: DerivedModel = {
  uid: MODEL.snapshot,
  singularName: 'newsroom-snapshot',
  tableName: 'newsroom_snapshots',
  attributes: {
    id: column.id(),
    changeId: column.integer(),
    ...column.article(),
    contentHash: column.digest(),
    packed: column.longText(),
  },
  indexes: [
    {
      name: 'newsroom_snapshots_article',
      type: 'unique',
      columns: ['change_id', ...ARTICLE_COLUMNS],
    },
  ],
};

/** Every derived table, in no particular order. */
export const MODELS: readonly DerivedModel[] = [
  connection,
  line,
  mention,
  termRow,
  state,
  hint,
  job,
  lease,
  mediaLink,
  change,
  snapshot,
];
