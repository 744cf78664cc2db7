import type { BlockNode } from '../../content/blocks';

/** A date that a page tells, at the precision that it has. */
export type PageDate =
  /** A point in time: an ISO date-time in UTC. */
  | { readonly kind: 'explicit'; readonly date: string }
  /** What clocks showed where it was written, which may be any: an ISO date-time as if they showed UTC. */
  | { readonly kind: 'local'; readonly date: string }
  | {
      readonly kind: 'age';
      readonly amount: number;
      readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    };

/** A date that is written out, and no age. */
export type WrittenDate = Extract<PageDate, { readonly date: string }>;

/** A glossary box of a page ("What is Metaverse?" with a sign of being one). */
export interface GlossaryBox {
  readonly term: string;
  readonly definition: readonly BlockNode[];
}

/** A page of text, Markdown or HTML, read but not yet stored. */
export interface Page {
  readonly title: string;
  /** The line under the title, else the beginning of the first paragraph. */
  readonly excerpt: string;
  readonly body: readonly BlockNode[];
  readonly date: PageDate | null;
  readonly views: number | null;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly glossary: readonly GlossaryBox[];
}

/** What a file says of its own publication, beside its story. */
export interface Publication {
  /** What marks it as a draft, as it is written (`draft: true`), or null. */
  readonly draftMark: string | null;
  /** From when and until when it is to be read, where it says so. */
  readonly startsOn: WrittenDate | null;
  readonly endsOn: WrittenDate | null;
}

/** What became of a file: a page, or one sentence on why it was refused and how to mend it. */
export type PageResult =
  | {
      readonly kind: 'page';
      readonly page: Page;
      /** The language that it says it is in, as it is written: `ja`, `en_US`. */
      readonly language: string | null;
      readonly publication: Publication;
    }
  | { readonly kind: 'refused'; readonly reason: string };
