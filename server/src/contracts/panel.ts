import { z } from '@strapi/utils';
import type { Relation } from '../engine/model';
import { documentId, locale, oneOf, phrase, record, text, uid, whole } from '../schema';
import type { Origin, Reason } from '.';

/** Why an editor rejected a connection. */
export const rejectReason = oneOf('wrong-topic', 'outdated', 'same-story', 'sensitive', 'other');
export type RejectReason = z.infer<typeof rejectReason>;

/** An article as the panel names it: of one that whoever asks may not read, only that it is there. */
export interface PanelTarget {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** As readers see it, of a draft as last saved; null where whoever asks may not read it. */
  readonly title: string | null;
  /** ISO date-time of the story, else of its first publication. */
  readonly publishedOn: string | null;
  /** Given by an editor or found in the text, by name. */
  readonly topics: readonly string[];
  readonly isPublished: boolean;
}

/** Why two articles are connected; `label` is null where whoever asks may not read the topic or the term. */
export interface PanelReason extends Omit<Reason, 'label'> {
  readonly label: string | null;
}

/** A connection as an editor reads it in the article's form. */
export interface PanelConnection {
  readonly origin: Origin;
  readonly relation: Relation | null;
  readonly target: PanelTarget;
  /** 0–1; null where the engine did not find it. */
  readonly relevance: number | null;
  readonly reasons: readonly PanelReason[];
  readonly accepted: boolean;
  /** What an editor noted on a pin. */
  readonly note: string | null;
  /** The target tells the same story. */
  readonly isCopy: boolean;
}

/** A connection that an editor rejected, so that it can be taken back. */
export interface PanelRejection {
  readonly target: PanelTarget;
  readonly reason: RejectReason;
}

/** An article that a line may mean. */
export interface PanelCandidate {
  readonly target: PanelTarget;
  /** 0–1: how like its title is to that of the line. */
  readonly likeness: number;
}

/** A connection line of the text, and where it leads. */
export interface PanelLine {
  readonly title: string;
  /** How its article was found; `chosen` where an editor said so. */
  readonly resolution:
    'link' | 'title' | 'former-title' | 'near-title' | 'choice' | 'unresolved' | 'chosen';
  readonly target: PanelTarget | null;
  readonly isCopy: boolean;
  readonly candidates: readonly PanelCandidate[];
}

/** An article that shows this one. */
export interface PanelBacklink {
  readonly origin: Origin;
  readonly source: PanelTarget;
}

/**
 * What the lists are of: `indexed` those of the published text, which is the one last saved; `live` those of a draft,
 * found for this answer; `preparing` and `failed` those of what was published last, since the engine is still being
 * filled on this node, or can't be asked.
 */
export type PanelBasis = 'indexed' | 'live' | 'preparing' | 'failed';

/** All that the panel shows of one article, for its text as last saved. */
export interface PanelView {
  readonly basis: PanelBasis;
  /** Whoever asks may change the article, and so decide on it by the actions of their role. */
  readonly isDecidable: boolean;
  /** Nothing leads from it or to it, by an editor's word: all lists are empty. */
  readonly isHeld: boolean;
  readonly mode: 'automatic' | 'review';
  readonly isPublished: boolean;
  /** The published text is older than the one last saved. */
  readonly isChanged: boolean;
  /** ISO date-time. */
  readonly savedAt: string | null;
  readonly pinned: readonly PanelConnection[];
  /** Every line of the text, in its order. */
  readonly lines: readonly PanelLine[];
  readonly background: readonly PanelConnection[];
  readonly followUp: readonly PanelConnection[];
  readonly undated: readonly PanelConnection[];
  /** In the mode `review`: what the engine found and nobody has accepted. */
  readonly suggestions: readonly PanelConnection[];
  readonly rejected: readonly PanelRejection[];
  readonly copies: readonly PanelTarget[];
  readonly backlinks: {
    readonly data: readonly PanelBacklink[];
    /** Articles that may show this one; more than `data` where only the first were looked at. */
    readonly total: number;
    readonly isCapped: boolean;
  };
}

/** `GET /newsroom/entries/:uid/:documentId/panel`, and the answer to every decision. */
export interface PanelAnswer {
  readonly data: PanelView;
}

/** The parameters of every path below `/newsroom/entries`: an article of the locale that the query names. */
export const entryPath = record({ uid, documentId });
export const entryQuery = record({ locale: locale.optional() });

/** Names an article in the locale of the one that is decided on. */
export const panelRef = record({ uid, documentId });
export type PanelRef = Readonly<z.infer<typeof panelRef>>;

/** A line is a title; no editor writes a longer one. */
export const lineTitle = phrase(2000, 'the title of a line');

/** Nobody reads more pinned articles than these. */
const MAX_PINS = 500;

/** `POST /newsroom/entries/:uid/:documentId/pins` */
export const pinBody = record({
  target: panelRef,
  /** 0 for the first; after the others without it. */
  position: whole(0, MAX_PINS).optional(),
  note: text(1000).trim().nullable().optional(),
});
export type PinBody = Readonly<z.infer<typeof pinBody>>;

const ORDER = `a list of at most ${MAX_PINS} articles`;

/** `PUT /newsroom/entries/:uid/:documentId/pins`: the whole order. */
export const pinOrderBody = record({
  targets: z.array(panelRef, { error: ORDER }).max(MAX_PINS, { error: ORDER }).readonly(),
});
export type PinOrderBody = Readonly<z.infer<typeof pinOrderBody>>;

/** `POST /newsroom/entries/:uid/:documentId/decisions` */
export const decisionBody = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('accepted'), target: panelRef }),
    record({ kind: z.literal('rejected'), target: panelRef, reason: rejectReason }),
    record({ kind: z.literal('chosen'), target: panelRef, line: lineTitle }),
  ],
  {
    error: ({ path }) =>
      path?.length ? '"accepted" or "rejected" or "chosen"' : 'an object with kind and target',
  }
);
export type DecisionBody = Readonly<z.infer<typeof decisionBody>>;

/** `POST …/pins/restore` and `POST …/decisions/restore`: takes a decision back. */
export const restoreBody = z.union([record({ target: panelRef }), record({ line: lineTitle })]);
export type RestoreBody = Readonly<z.infer<typeof restoreBody>>;

/** `GET /newsroom/search` */
export const searchQuery = record({
  q: text(200, 'part of a title').optional(),
  /** The content type of the form that asks, whose locale counts. */
  uid: uid.optional(),
  locale: locale.optional(),
});
export type SearchQuery = z.input<typeof searchQuery>;

/** `GET /newsroom/search`: articles by a part of their title. */
export interface SearchAnswer {
  readonly data: readonly PanelTarget[];
}

/** `GET /newsroom/sources`: the content types that take part. */
export interface SourcesAnswer {
  readonly data: readonly { readonly uid: string; readonly localized: boolean }[];
}
