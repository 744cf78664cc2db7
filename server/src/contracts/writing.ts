import type { z } from '@strapi/utils';
import type { Address } from '../engine/model';
import { documentId, locale, phrase, record } from '../schema';
import { entryPath, type PanelTarget } from './panel';

/** `POST` and `DELETE /newsroom/entries/:uid/:documentId/unlinked/:term` */
export const termPath = record({ ...entryPath.shape, term: documentId });

/** `POST /newsroom/glossary-terms`; in the default locale without one. */
export const newTermBody = record({
  name: phrase(200, 'the name of a glossary term').trim(),
  locale: locale.nullable().optional(),
});
export type NewTermBody = z.input<typeof newTermBody>;

/** A glossary term in the text as last saved. */
export interface WritingTerm {
  readonly documentId: string;
  readonly locale: string | null;
  readonly term: string;
  /** As the text has it first. */
  readonly surface: string;
  /** The sentence that has it first. */
  readonly sentence: string;
  /** As plain text; null where there is none, or where whoever asks may not read it. */
  readonly definition: string | null;
  readonly isDefined: boolean;
  /** An editor said: never link it here. */
  readonly isUnlinked: boolean;
}

/** A topic that the text as last saved is about. */
export interface WritingTopic {
  readonly documentId: string;
  readonly locale: string | null;
  /** Row id, which Strapi's form tells relations by. */
  readonly id: number;
  readonly name: string;
  /** 0–1: how much of the text speaks of it. */
  readonly weight: number;
  /** Whether the article as last saved has it. */
  readonly isOnArticle: boolean;
  /** Its names as they stand in the text, most frequent first. */
  readonly surfaces: readonly string[];
}

/** A name that readers may want explained, and that the glossary lacks. */
export interface WritingProposal {
  readonly name: string;
  /** How it was told from other words; `question` where a sub-heading asks for it. */
  readonly sign: 'question' | 'acronym' | 'glossed' | 'capitals' | 'quoted' | 'loan' | 'word';
  readonly count: number;
  /** The sentence that says it first. */
  readonly sample: string;
}

/** The engine is still being filled on this node, or whoever asks may not read the text. */
export interface NothingToSay {
  readonly state: 'preparing' | 'hidden';
}

export interface WritingView {
  readonly state: 'ready';
  /** Whoever asks may change the article, and so decide on it by the actions of their role. */
  readonly isDecidable: boolean;
  /** In text order. */
  readonly terms: readonly WritingTerm[];
  /** Strongest first. */
  readonly topics: readonly WritingTopic[];
  /** The field of the form that holds topics; null for a content type that has none. */
  readonly topicsField: string | null;
  /** Most deserving first. */
  readonly proposals: readonly WritingProposal[];
}

/** `GET /newsroom/entries/:uid/:documentId/writing` */
export interface WritingAnswer {
  readonly data: WritingView | NothingToSay;
}

/** An older article that should link to the one at hand, and by none of the origins does. */
export interface IncomingArticle {
  readonly source: PanelTarget;
  /** Whoever asks may change the older article, and so pin in it by the actions of their role. */
  readonly isDecidable: boolean;
  /** 0–1. */
  readonly relevance: number;
  /** The passage after which the connection would belong; null where none speaks of what the two share. */
  readonly anchor: Address | null;
  /** The sentence of that passage that says most of it; null where whoever asks may not read the text. */
  readonly sentence: string | null;
}

export interface IncomingView {
  readonly state: 'ready';
  /** Most relevant first. */
  readonly articles: readonly IncomingArticle[];
}

/** `GET /newsroom/entries/:uid/:documentId/incoming` */
export interface IncomingAnswer {
  readonly data: IncomingView | NothingToSay;
}

/** `POST /newsroom/glossary-terms` */
export interface NewTermAnswer {
  readonly data: {
    readonly documentId: string;
    readonly locale: string;
    /** False where the glossary had it already, as a draft perhaps. */
    readonly isNew: boolean;
  };
}
