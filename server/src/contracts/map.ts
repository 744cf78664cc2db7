import { z } from '@strapi/utils';
import type { Origin } from '.';
import { locale, record } from '../schema';

/** `GET /newsroom/map`: the empty locale asks for the content types that have none. */
export const mapQuery = record({ locale: locale.or(z.literal('')).optional() });

/** A published article on the map. */
export interface MapNode {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  /** Places in `topics`, the most telling one first. */
  readonly topics: readonly number[];
}

/** A topic of an article on the map; `name` is null where whoever asks may not read it. */
export interface MapTopic {
  readonly documentId: string;
  readonly name: string | null;
}

/** `GET /newsroom/map ?locale`: the articles of one locale and the connections that a site is shown. */
export interface MapAnswer {
  readonly data: {
    /** Newest first. */
    readonly nodes: readonly MapNode[];
    /** Those of most articles first. */
    readonly topics: readonly MapTopic[];
    /** Three numbers a connection: the places in `nodes` of source and target, and the place of its origin in `origins`. */
    readonly edges: readonly number[];
    readonly origins: readonly Origin[];
  };
  readonly meta: {
    readonly locale: string;
    /** Locales that may be asked for. */
    readonly locales: readonly string[];
    /** Published articles of the locale. */
    readonly total: number;
    /** Those among them that whoever asks may not read; they are not on the map. */
    readonly hidden: number;
    /** Most articles on one map: beyond it the newest are shown. */
    readonly limit: number;
  };
}
