/** Which fields of a source content type the plugin reads; the name of an attribute each. */
export interface SourceFields {
  readonly title: string;
  /** One or several Blocks, Markdown or HTML fields, in reading order. */
  readonly body: readonly string[];
  readonly excerpt?: string;
  readonly slug?: string;
  /** The story's own date. */
  readonly publishedOn?: string;
  readonly cover?: string;
  /** A relation to Topic. */
  readonly topics?: string;
  readonly sourceUrl?: string;
}

/** `automatic`: the engine's connections are shown at once. `review`: only those that an editor accepted. */
export type Mode = 'automatic' | 'review';

/** The options as the rest of the plugin believes them: complete and checked. */
export interface Options {
  /** Whether our own Article takes part. */
  readonly article: boolean;
  /** Further content types that take part, by uid. */
  readonly sources: Readonly<Record<string, SourceFields>>;
  readonly mode: Mode;
  /** Automatic connections of an article, per relation: 1–50. */
  readonly limit: number;
  /** Minimum relevance of an automatic connection: 0–1. */
  readonly threshold: number;
  /** Address of an article on the site, with `{slug}`, `{documentId}`, `{locale}`; null where targets carry no url. */
  readonly urlTemplate: string | null;
  /** Markers of connection lines in addition to the built-in ones. */
  readonly markers: readonly string[];
  readonly glossary: {
    /** Mentions of one term in one article: 1–100. */
    readonly perTerm: number;
    /** Mentions in one article in all: 0–1000. */
    readonly max: number;
  };
  readonly topics: {
    /** Whether Japan, China, South Korea, blockchain and AI are created at start. */
    readonly seed: boolean;
  };
  readonly engine: {
    /** How often the reconciler looks for what changed behind our back, in seconds: 1–3600. */
    readonly reconcileEvery: number;
  };
}

/**
 * Best separates related articles from unrelated ones in four languages, as far as one number can; the effect of other
 * values: docs/relevance.md#the-judged-newsroom.
 */
const THRESHOLD = 0.13;

/** The values where neither the project's file nor an administrator sets one. */
export const DEFAULT_OPTIONS: Options = {
  article: true,
  sources: {},
  mode: 'automatic',
  limit: 5,
  threshold: THRESHOLD,
  urlTemplate: null,
  markers: [],
  glossary: { perTerm: 1, max: 20 },
  topics: { seed: true },
  engine: { reconcileEvery: 20 },
};

/** The options as a file or the settings page gives them: each may be missing. */
export interface GivenOptions {
  readonly article?: boolean;
  readonly sources?: Readonly<Record<string, SourceFields>>;
  readonly mode?: Mode;
  readonly limit?: number;
  readonly threshold?: number;
  readonly urlTemplate?: string | null;
  readonly markers?: readonly string[];
  readonly glossary?: Partial<Options['glossary']>;
  readonly topics?: Partial<Options['topics']>;
  readonly engine?: Partial<Options['engine']>;
}

/**
 * The effective options: the file's word first, then what an admin saved, then the default.
 * Lists replace one another whole; the groups (`glossary`, `topics`, `engine`) are taken option by option.
 *
 * @example
 * resolveOptions({ limit: 3 }, { limit: 8, mode: 'review' }); // limit 3, mode 'review'
 */
export const resolveOptions = (file: GivenOptions, saved: GivenOptions = {}): Options => ({
  ...DEFAULT_OPTIONS,
  ...saved,
  ...file,
  glossary: { ...DEFAULT_OPTIONS.glossary, ...saved.glossary, ...file.glossary },
  topics: { ...DEFAULT_OPTIONS.topics, ...saved.topics, ...file.topics },
  engine: { ...DEFAULT_OPTIONS.engine, ...saved.engine, ...file.engine },
});
