import type { BlockNode } from '../../content/blocks';
import type { PageDate, Publication } from './types';

/**
 * Markup that may enclose a glossary box. `glossary` says so itself; an `aside`, a `quote` and
 * `definitions` (a `<dl>`) need a question or a label within; an aside without is no part of the story.
 */
export interface Box {
  readonly kind: 'glossary' | 'aside' | 'quote' | 'definitions';
}

/** What the markup says of a block beyond its node. */
export type BlockRole = 'deck' | 'lead' | 'term';

/** A block as it was read, not yet sorted into body, deck, glossary and trailer. */
export interface RawBlock {
  readonly node: BlockNode;
  readonly box: Box | null;
  readonly role: BlockRole | null;
}

/** Who published the page and where. */
export interface Source {
  readonly name: string | null;
  readonly url: string | null;
}

export const NO_SOURCE: Source = { name: null, url: null };

export const NO_PUBLICATION: Publication = { draftMark: null, startsOn: null, endsOn: null };

/** A page as its format tells it; what is common to all formats is found in its blocks afterwards. */
export interface RawPage {
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly date: PageDate | null;
  readonly views: number | null;
  /** Told by who wrote the file; stronger than a trailer. */
  readonly statedSource: Source;
  /** Told by the site's markup; weaker than a trailer, which names the original. */
  readonly siteSource: Source;
  /** The language that the page says it is in, as it is written. */
  readonly language: string | null;
  readonly publication: Publication;
  readonly blocks: readonly RawBlock[];
  /** False for plain text, whose headings can only be told by their look. */
  readonly hasMarkup: boolean;
}

/** A page as its format tells it, or what is wrong with it; a fault goes on after the file's name. */
export type ReadResult = RawPage | { readonly fault: string };
