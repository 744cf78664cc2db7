import type { Address, Reason, Relation } from '../engine/model';
import { documentId, record, uid } from '../schema';
import type { Origin } from '.';
import { entryQuery } from './panel';
import type { PanelReason, PanelRef, PanelTarget, RejectReason } from './panel';

/** `GET /newsroom/entries/:uid/:documentId/explanation`: of the same content type unless one is named. */
export const explanationQuery = record({
  ...entryQuery.shape,
  target: documentId,
  targetUid: uid.optional(),
});

/** Which of the two articles something is said of. */
export type Side = 'source' | 'target';

/** Who decided something, and when. */
export interface Decided {
  /** Id of an admin user; null for a script. */
  readonly actor: string | null;
  /** What that user is called; null for one who is no more, too. */
  readonly name: string | null;
  /** ISO date-time. */
  readonly at: string | null;
}

/**
 * Why a site shows an article among the connections of another one, or why not. Places begin at 1. Articles are named by
 * uid and documentId, in the locale of the source.
 */
export type Explanation<Why = Reason> =
  | {
      readonly kind: 'shown';
      /** In the whole list, as `find()` gives it. */
      readonly place: number;
      readonly origin: Origin;
      readonly relation: Relation | null;
      /** 0–1; null where the engine did not find it. */
      readonly relevance: number | null;
      readonly reasons: readonly Why[];
      readonly anchor: Address | null;
      readonly accepted: boolean;
      /** An undo restored the list: it stays as it is until the text or a decision on it changes. */
      readonly isKept: boolean;
    }
  | {
      readonly kind: 'behind';
      readonly relation: Relation | null;
      /** Where it would stand if its list had room; null for one that is not even among the best candidates. */
      readonly place: number | null;
      readonly limit: number;
      /** The members of its list, which come before it. */
      readonly before: readonly PanelRef[];
    }
  | {
      readonly kind: 'below-threshold';
      readonly relevance: number;
      readonly threshold: number;
    }
  | { readonly kind: 'nothing-in-common' }
  /** The same story as `of`: the source itself, or an article of its list. */
  | { readonly kind: 'copy'; readonly of: PanelRef }
  /** `other`, which is in the list, says the same. */
  | { readonly kind: 'too-like'; readonly other: PanelRef }
  | { readonly kind: 'rejected'; readonly reason: RejectReason; readonly decided: Decided }
  | {
      readonly kind: 'held-back';
      readonly side: Side;
      /** The topic that holds it back; null where the article itself is held back. */
      readonly topic: string | null;
      readonly decided: Decided;
    }
  | { readonly kind: 'unpublished'; readonly side: Side }
  /** The target has no version in the locale of the source; `locales` are those that it has. */
  | { readonly kind: 'other-locale'; readonly locales: readonly string[] }
  /** `failure` is the reason where it could not be read; null where it waits for its turn. */
  | { readonly kind: 'not-indexed'; readonly side: Side; readonly failure: string | null }
  | { readonly kind: 'not-a-source'; readonly side: Side }
  | { readonly kind: 'itself' }
  /** In the mode `review`: the engine found it, and nobody accepted it. */
  | { readonly kind: 'not-accepted' }
  /**
   * The engine would list it today, and the stored list is of before. `kept`: an undo restored that list. `waiting`: one of the
   * two is about to be read again. `sweep`: it comes with the next sweep, or a rebuild.
   */
  | { readonly kind: 'not-linked-yet'; readonly cause: 'kept' | 'waiting' | 'sweep' }
  /** The engine is being filled on this node. */
  | { readonly kind: 'engine-not-ready' };

export type ExplanationKind = Explanation['kind'];

/** What the engine says today of the target, whatever is stored or was decided. */
export interface EngineFinding<Why = Reason> {
  readonly verdict:
    'related' | 'behind' | 'too-like' | 'copy' | 'below-threshold' | 'nothing-in-common';
  readonly relation: Relation | null;
  readonly relevance: number;
  readonly reasons: readonly Why[];
}

/** What a site shows, by the published text; where there is none, by the draft. */
export interface Explained<Why = Reason> {
  readonly source: PanelTarget;
  readonly target: PanelTarget;
  readonly explanation: Explanation<Why>;
  /** Null where the engine has nothing to compare, or can't be asked. */
  readonly engine: EngineFinding<Why> | null;
  /** The articles that the explanation names. */
  readonly articles: readonly PanelTarget[];
}

/** The same as an editor may know it. */
export interface PanelExplanation extends Explained<PanelReason> {
  /** What a topic that holds back is called; null where there is none, or whoever asks may not read it. */
  readonly topicName: string | null;
}

/** `GET /newsroom/entries/:uid/:documentId/explanation?target=…&targetUid=…` */
export interface ExplanationAnswer {
  readonly data: PanelExplanation;
}
