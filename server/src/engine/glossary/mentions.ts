import { createGlossary, type Glossary } from './glossary';
import { findLines } from '../lines';
import { spansByBlock, spansIn } from '../model';
import { ScanText, writtenAddresses } from '../text';
import { matchTerms, type TermMatch } from '../matching';
import type { Address, BlockKind, Document, Mention, TextBlock } from '../model';

export { createGlossary, type Glossary };

export interface MentionOptions {
  /** How often one term is linked in an article; 1 links the first mention alone. */
  readonly perTerm: number;
  /** Most mentions in an article; `Infinity` for all. */
  readonly max: number;
  /**
   * Ids of terms that an editor has unlinked here, and of the term whose own page this is, which must not link to
   * itself. They still keep shorter terms within them from being linked.
   */
  readonly exclude: Iterable<string>;
  /** Whether quotations are searched; a quoted person may mean another thing by a word. */
  readonly quotes: boolean;
  /** Places left alone. Default: the connection lines with the built-in markers. */
  readonly skip: readonly Address[] | null;
}

/** Only the first mention of a term, as editors of wikis and newsrooms link; twenty keep a page readable. */
export const MENTION_DEFAULTS: MentionOptions = {
  perTerm: 1,
  max: 20,
  exclude: [],
  quotes: false,
  skip: null,
};

const UNSEARCHED: ReadonlySet<BlockKind> = new Set(['heading', 'code']);

/**
 * The glossary terms of a body in reading order: longest match, at word boundaries of each script,
 * never within headings, code, links, bare addresses or connection lines. One pass; offsets are those of the original text.
 *
 * @example
 * const glossary = createGlossary([{ id: 'nft', term: 'NFT', aliases: [], caseSensitive: true, never: false }], 'en');
 * findMentions(document, glossary)[0]; // { term: 'nft', surface: 'NFTs', address: { path: 'body', block: 0, start: 4, end: 8 } }
 */
export const findMentions = (
  document: Document,
  glossary: Glossary,
  options: Partial<MentionOptions> = {}
): Mention[] => {
  const { perTerm, max, exclude, quotes, skip } = { ...MENTION_DEFAULTS, ...options };
  const excluded = new Set([...exclude, ...glossary.never]);
  const spans = spansByBlock(skip ?? findLines(document).map(({ address }) => address));
  const counts = new Map<string, number>();
  const mentions: Mention[] = [];
  for (const block of document.blocks) {
    if (UNSEARCHED.has(block.kind) || (block.kind === 'quote' && !quotes)) continue;
    for (const mention of mentionsOf(block, glossary, spansIn(spans, block))) {
      if (mentions.length >= max) return mentions;
      const count = counts.get(mention.term) ?? 0;
      if (count >= perTerm || excluded.has(mention.term)) continue;
      counts.set(mention.term, count + 1);
      mentions.push(mention);
    }
  }
  return mentions;
};

type Place = Pick<Address, 'start' | 'end'>;

/** Read anew for every block: see `ScanText`. */
const scan = new ScanText();

const mentionsOf = (block: TextBlock, glossary: Glossary, skipped: readonly Place[]): Mention[] => {
  scan.read(block.text, glossary.letters);
  const isFree = freeOf([
    ...block.links,
    ...skipped.map(({ start, end }) => ({ start: start - block.offset, end: end - block.offset })),
  ]);
  const isProse = proseOf(writtenAddresses(block.text));
  return matchTerms(scan, glossary.trie, {
    mayStand: (start, end) => {
      const [from, to] = [scan.starts[start] ?? 0, scan.ends[end - 1] ?? 0];
      return isFree(from, to) && isProse(from, to);
    },
    words: glossary.words,
  }).map((match) => toMention(block, match));
};

const toMention = (block: TextBlock, match: TermMatch): Mention => {
  const start = scan.starts[match.start] ?? 0;
  const end = scan.ends[match.end - 1] ?? start;
  const { path, offset } = block;
  return {
    term: match.pattern.id,
    surface: block.text.slice(start, end),
    address: { path, block: block.block, start: offset + start, end: offset + end },
  };
};

/** Tells whether a range is no part of an address; the whole of one may be a term: `Node.js`, `#MeToo`. */
const proseOf = (addresses: readonly Place[]): ((start: number, end: number) => boolean) => {
  const isOutside = freeOf(addresses);
  const ends = new Map<number, number>();
  for (const { start, end } of addresses) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return (start, end) => isOutside(start, end) || (ends.get(start) ?? Infinity) <= end;
};

/** Tells whether a range lies outside all places; by halving, so that many links cost little. */
const freeOf = (places: readonly Place[]): ((start: number, end: number) => boolean) => {
  if (places.length === 0) return () => true;
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  let furthest = 0;
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (reach[low - 1] ?? 0) <= start;
  };
};
