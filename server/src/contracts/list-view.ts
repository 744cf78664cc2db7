import type { JobProgress } from './job-progress';

/**
 * `GET /newsroom/list-view/counts`: how many connections a site is shown, by documentId; null for an article that is not
 * published, or that whoever asks may not read.
 */
export interface CountsAnswer {
  readonly data: Readonly<Record<string, number | null>>;
}

/** `POST /newsroom/refreshes`: reads some articles of one content type and locale anew. */
export interface RefreshRequest {
  readonly uid: string;
  /** Missing where the content type is not localized. */
  readonly locale?: string | undefined;
  /** 1–100. */
  readonly documentIds: readonly string[];
}

/** An article that could not be read, and why. */
export interface FailedArticle {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Null where whoever asks may not read it. */
  readonly title: string | null;
  readonly reason: string;
}

/** `GET /newsroom/refreshes/:id`, and the answer to the request. */
export interface RefreshAnswer {
  readonly data: JobProgress & {
    /** Null until the end. */
    readonly result: {
      readonly refreshed: number;
      /** Articles that no reader sees, so that there is nothing to connect. */
      readonly unpublished: number;
      readonly failed: readonly FailedArticle[];
    } | null;
  };
}
