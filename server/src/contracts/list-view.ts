import type { z } from '@strapi/utils';
import { documentIds, documentIdsText, locale, record, rowIdText, uid } from '../schema';
import type { JobProgress } from './job-progress';

/** `GET /newsroom/list-view/counts` */
export const countsQuery = record({
  uid,
  locale: locale.optional(),
  documentIds: documentIdsText,
});

/**
 * `GET /newsroom/list-view/counts`: how many connections a site is shown, by documentId; null for an article that is not
 * published, or that whoever asks may not read.
 */
export interface CountsAnswer {
  readonly data: Readonly<Record<string, number | null>>;
}

/** `POST /newsroom/refreshes`: reads some articles of one content type and locale anew. */
export const refreshBody = record({
  uid,
  /** The default one where it is missing; of no account where the content type is not localized. */
  locale: locale.nullable().optional(),
  documentIds,
});
export type RefreshBody = z.input<typeof refreshBody>;

/** `GET /newsroom/refreshes/:id` */
export const refreshPath = record({ id: rowIdText });

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
