import type { Document, GlossaryEntry } from '../../server/src/engine/model/types';
import { mentionBlocks } from './mention-blocks';

/** A row of `terms.jsonl`. */
export interface TermRow {
  readonly id: string;
  readonly term: string;
  readonly shortname?: string | null;
  readonly aliases?: readonly string[];
  readonly lang?: string;
}

/** A term as an editor would enter it; a short name is an alias. */
export const entryOf = ({ id, term, shortname, aliases }: TermRow): GlossaryEntry => ({
  id,
  term,
  aliases: [...(shortname ? [shortname] : []), ...(aliases ?? [])],
  caseSensitive: false,
  never: false,
});

/** A text as an article that is nothing but its body. */
export const documentOf = (text: string, locale: string): Document => ({
  id: '',
  source: '',
  locale,
  title: '',
  excerpt: '',
  blocks: mentionBlocks(text),
  date: null,
  topics: [],
});
