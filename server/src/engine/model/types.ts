/**
 * The engine's own nouns. Everything here is plain data that survives `structuredClone`,
 * since the engine runs in a worker thread.
 */

/** The languages the engine knows by heart; every other one is treated as space-delimited text. */
export type Language = 'en' | 'ja' | 'ko' | 'zh' | 'other';

/** Where something stands: UTF-16 units into the plain text of one block of one field. */
export interface Address {
  /** Path of the field in the entry, for example `body`. */
  readonly path: string;
  /** Index of the block within the field, from 0. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code' | 'table';

/** A link inside a block; `start` and `end` are UTF-16 units into the block's `text`. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A run of plain text of one kind, in reading order: a paragraph, a heading, one item of a list. */
export interface TextBlock {
  readonly path: string;
  readonly block: number;
  /** Where `text` begins within the plain text of the addressed block: above 0 for the later items of a list. */
  readonly offset: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly links: readonly TextLink[];
}

/** What the engine indexes: one article in one locale. The engine's word alone. */
export interface Document {
  /** Unique and opaque; ties are broken by it. */
  readonly id: string;
  /** The content type it came from. */
  readonly source: string;
  readonly locale: string;
  readonly title: string;
  readonly excerpt: string;
  readonly blocks: readonly TextBlock[];
  /** The story's own date in milliseconds since 1970, null where unknown. */
  readonly date: number | null;
  /** Topics that an editor gave, as ids. */
  readonly topics: readonly string[];
}

/** A topic as the engine looks for it. */
export interface TopicEntry {
  readonly id: string;
  /** Built-in key (`japan`, `china`, `south-korea`, `blockchain`, `ai`) where it is one of the seeded topics, else null. */
  readonly key: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  /** Whether name and aliases are found with these very capitals alone; no where left out. */
  readonly caseSensitive?: boolean;
  /** Phrases within which no name of the topic counts. */
  readonly exceptions?: readonly string[];
  /** Built-in names by which it is not found. */
  readonly withoutNames?: readonly string[];
}

/** A glossary term as the engine looks for it. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly caseSensitive: boolean;
  /** Never linked automatically: it blocks shorter terms inside it but gives no mention. */
  readonly never: boolean;
}

/** A glossary term found in a text. */
export interface Mention {
  /** Id of the glossary term. */
  readonly term: string;
  /** The words as they stand in the text. */
  readonly surface: string;
  readonly address: Address;
}

/** A topic found in a text, strongest first. */
export interface DetectedTopic {
  readonly topic: string;
  /** 0–1: how much of the article speaks of it. */
  readonly weight: number;
  /** The names as they stand in the text, most frequent first. */
  readonly surfaces: readonly string[];
}

/** A connection line as it stands in a body, not yet resolved. */
export interface Line {
  /** The whole line, marker included. */
  readonly address: Address;
  /** The title that follows the marker, trimmed of its quotes. */
  readonly title: string;
  /** The link that the title carries, if it is one. */
  readonly url: string | null;
}

export type Relation = 'background' | 'follow-up';

/** Why two articles are related. Shares of one connection add up to its relevance. */
export interface Reason {
  readonly kind: 'term' | 'topic' | 'glossary';
  /** As a person wrote it in the source article (terms), or the id of the topic or glossary term. */
  readonly label: string;
  readonly share: number;
}

/** A scored candidate that passed the threshold. */
export interface Related {
  readonly id: string;
  readonly relation: Relation | null;
  /** 0–1; what editors see and set a threshold on. */
  readonly relevance: number;
  /** Unbounded, engine-internal. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The block after which the connection belongs: the passage closest to the target. */
  readonly anchor: Address | null;
}
