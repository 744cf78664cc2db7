import type { z } from '@strapi/utils';
import { documentId, record, rowId } from '../schema';
import { pageFields, type Paged } from './paging';

/** `GET /newsroom/index/failed` */
export const failedQuery = record(pageFields);

/** `POST /newsroom/index/retry`: one document, or all that failed. */
export const retryBody = record({ documentId: documentId.optional() });
export type RetryBody = z.input<typeof retryBody>;

/** `POST /newsroom/index/cancel` names a job, `POST /newsroom/index/undo` a change. */
export const numberBody = record({ id: rowId });

/** How the articles of one content type and locale stand. */
export interface IndexedLocale {
  readonly uid: string;
  readonly locale: string | null;
  readonly published: number;
  readonly indexed: number;
  /** Published, and not looked at yet. */
  readonly waiting: number;
  readonly failed: number;
}

/** `GET /newsroom/index` */
export interface IndexAnswer {
  readonly data: {
    readonly locales: readonly IndexedLocale[];
    readonly engine: {
      readonly kind: 'embedded';
      readonly analyzerVersion: number;
      /** Articles that an older analyzer read, and that are read anew in the background. */
      readonly outdated: number;
    };
    readonly writer: {
      /** What the node that writes calls itself; null while none does. */
      readonly node: string | null;
      /** Whether it is the one that answers. */
      readonly isHere: boolean;
    };
    /** ISO date-times; null where it never happened. */
    readonly reconciledAt: string | null;
    readonly sweptAt: string | null;
    /** Whether a sweep is to come. */
    readonly isSweepWaiting: boolean;
    /** Changes that wait to be looked at. */
    readonly hints: number;
    readonly jobs: number;
  };
}

/** An article that could not be read; title and reason are null where whoever asks may not read it. */
export interface FailedArticle {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string | null;
  readonly reason: string | null;
  readonly attempts: number;
}

/** `GET /newsroom/index/failed` */
export type FailedAnswer = Paged<FailedArticle>;

/** Longer work on the index, as a page follows it. */
export interface IndexJob {
  readonly id: number;
  readonly kind: 'rebuild' | 'relink' | 'undo';
  readonly status: 'waiting' | 'done' | 'failed' | 'cancelled';
  readonly phase: 'reading' | 'connecting' | '';
  /** False as long as it waits for its turn. */
  readonly isBegun: boolean;
  readonly done: number;
  readonly total: number;
  /** Lists that it changed, or put back; null until it is done. */
  readonly lists: number | null;
  readonly failed: number;
  readonly reason: string | null;
}

/** The last rebuild or change of the settings, which can be undone. */
export interface LastChange {
  readonly id: number;
  readonly kind: 'rebuild' | 'settings';
  /** Null where a script did it, or an admin user who is no more. */
  readonly actor: string | null;
  readonly startedAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  readonly lists: number | null;
}

/** `GET /newsroom/index/work`, and what starting, cancelling and undoing answer. */
export interface WorkAnswer {
  readonly data: {
    /** The one under way, else the last one of the past hour. */
    readonly job: IndexJob | null;
    readonly change: LastChange | null;
  };
}
