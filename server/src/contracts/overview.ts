import { z } from '@strapi/utils';
import { documentId, flag, locale, oneOf, phrase, record, uid } from '../schema';
import type { AuditedEntry } from './audit';
import { pageFields, type Paged } from './paging';
import { lineTitle, rejectReason, type RejectReason } from './panel';

/** The lists of what an editor may want to mend, by the last part of their address. */
export const listName = oneOf(
  'few-connections',
  'orphans',
  'dead-ends',
  'unresolved-lines',
  'rejected',
  'copies',
  'unused-terms',
  'undefined-terms',
  'held'
);
export type ListName = z.infer<typeof listName>;

/** `GET /newsroom/lists/:list` */
export const listPath = record({ list: listName });
export const listQuery = record({
  ...pageFields,
  locale: locale.optional(),
  topic: documentId.optional(),
  search: phrase(200, 'part of a title').optional(),
  sort: oneOf('first', 'last').optional(),
});

/** `GET /newsroom/lists/topics` */
export const topicsQuery = record({ locale: locale.optional() });

/** `GET /newsroom/held/search` */
export const entriesQuery = record({
  search: phrase(200, 'part of a title'),
  locale: locale.optional(),
});
export type EntriesQuery = z.input<typeof entriesQuery>;

/** An entry as a request names it, in the default locale unless it says another: `POST /newsroom/lists/refresh`, `POST /newsroom/held`, `POST /newsroom/held/release`. */
export const namedEntry = record({
  uid,
  documentId,
  locale: locale.nullish(),
});
export type NamedEntry = z.input<typeof namedEntry>;

const pair = { source: namedEntry, target: namedEntry };

/** `POST /newsroom/lists/choose` */
export const chooseBody = record({ ...pair, line: lineTitle });

/** `POST /newsroom/lists/take-back`: a rejection, or the choice for a line. */
export const takeBackBody = z.union([
  record(pair),
  record({ source: namedEntry, line: lineTitle }),
]);

/** `POST /newsroom/lists/reject`: undoes a taking back. */
export const rejectBody = record({ ...pair, reason: rejectReason.nullable() });

/** `POST /newsroom/lists/never`: never links a glossary term, or does so again. */
export const neverBody = record({ documentId, locale: locale.nullish(), never: flag });

/** What the lists send to have something mended. */
export type MendBody =
  | z.input<typeof namedEntry>
  | z.input<typeof chooseBody>
  | z.input<typeof takeBackBody>
  | z.input<typeof rejectBody>
  | z.input<typeof neverBody>;

/** The published articles of a locale that are not held back, and how many of them have enough connections. */
export interface Coverage {
  readonly locale: string | null;
  readonly articles: number;
  readonly covered: number;
}

/** `GET /newsroom/overview` */
export interface OverviewAnswer {
  readonly data: {
    readonly coverage: readonly Coverage[];
    /** Rows of each list. */
    readonly counts: Readonly<Record<ListName, number>>;
    /** Published articles that are held back, by themselves or by a topic. */
    readonly heldArticles: number;
  };
}

/** What a line may mean; only what whoever asks may read. */
export interface ListedCandidate extends AuditedEntry {
  /** How alike the titles are, within 0–1. */
  readonly likeness: number;
}

/** A row of any list. */
export interface ListRow {
  /** Unique within its list. */
  readonly id: string;
  /** What it is about, the one to be mended first; of a story all of its articles. */
  readonly entries: readonly AuditedEntry[];
  /** Of an article: how many connections lead from it and how many articles connect to it. */
  readonly out?: number;
  readonly in?: number;
  /** Of an article: when it was first published, as an ISO date-time. */
  readonly firstPublishedAt?: string | null;
  /** Of a line: what stands there; null where whoever asks may not read its article. */
  readonly line?: string | null;
  readonly candidates?: readonly ListedCandidate[];
  /** Of a rejected pair. */
  readonly reason?: RejectReason | null;
  readonly note?: string | null;
  /** Of a term, how many articles mention it; of a topic that is held back, how many articles that holds back. */
  readonly articles?: number;
}

/** `GET /newsroom/lists/:list` */
export type ListAnswer = Paged<ListRow>;

/** A topic, or an entry that can be held back. */
export interface FoundEntry extends AuditedEntry {
  readonly title: string;
}

/** `GET /newsroom/lists/topics` and `GET /newsroom/held/search` */
export interface FoundEntriesAnswer {
  readonly data: readonly FoundEntry[];
}
