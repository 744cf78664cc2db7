import type { AuditedEntry } from './audit';
import type { Paged } from './paging';

/** The lists of what an editor may want to mend, by the last part of their address. */
export type ListName =
  | 'few-connections'
  | 'orphans'
  | 'dead-ends'
  | 'unresolved-lines'
  | 'rejected'
  | 'copies'
  | 'unused-terms'
  | 'undefined-terms'
  | 'held';

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
  readonly reason?: string | null;
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
