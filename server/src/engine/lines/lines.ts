import { fold, lettersOf } from '../text';
import type { Letters } from '../text';
import { seenBlock } from './seen-block';
import { bracketedMarkerEnd, isMarker, markerEnd, markerList, mostUnits } from './markers';
import { trimmed, unquoted } from './quotes';
import type { Document, Line, TextBlock, TextLink } from '../model';

/** Longer than any title: Strapi's own short text holds 255. What is longer is prose after a colon. */
const LONGEST_TITLE = 300;
/** What a title hardly ever ends in: with it, a row that begins with a marker in brackets speaks of the marker. */
const SENTENCE_END = /(?<![.\p{Lu}])[.。．]$/u;
/** A link that covers this share of the title is the title's link. */
const LINK_COVER = 0.5;

/** What lines begin with, and by which letters that is compared. */
interface Markers {
  readonly all: readonly string[];
  readonly letters: Letters;
}

interface Row {
  readonly start: number;
  readonly end: number;
}

/**
 * The connection lines of a body in reading order, unresolved: a row of a paragraph that begins with a
 * marker and a colon, or with one in brackets, with the title after it or in the next row or paragraph, or a list under a
 * heading (or a paragraph) that is a marker. The address runs from the marker to the end of the title;
 * where the title stands in a paragraph of its own, or in a list, it is that of the title.
 *
 * @example
 * findLines(document)[0]; // { address, title: 'Digital yuan test held in Hong Kong', url: null }
 */
export const findLines = (document: Document, own: readonly string[] = []): Line[] => {
  const letters = lettersOf(document.locale);
  const markers = { all: markerList(own, letters), letters };
  const lines: Line[] = [];
  let openedBy: 'marker' | 'heading' | 'list' | null = null;
  let previous: TextBlock | null = null;
  for (const original of document.blocks) {
    const { block, toOriginal } = seenBlock(original);
    if (isBlank(block)) continue;
    if (previous !== null && previous.path !== block.path) openedBy = null;
    previous = block;
    if (block.kind === 'list-item' && openedBy !== null) {
      lines.push(...lineOfItem(block, markers).map(toOriginal));
      openedBy = 'list';
    } else if (block.kind === 'paragraph') {
      const found = linesOfParagraph(block, markers, openedBy === 'marker');
      lines.push(...found.lines.map(toOriginal));
      openedBy = found.isOpen ? 'marker' : null;
    } else {
      const isHeading = block.kind === 'heading' && isMarker(block.text, markers.all, letters);
      openedBy = isHeading ? 'heading' : null;
    }
  }
  return lines;
};

const isBlank = (block: TextBlock): boolean => block.text.trim() === '';

/** The rows of a paragraph that are lines, and whether its last row waits for a title. */
const linesOfParagraph = (
  block: TextBlock,
  markers: Markers,
  isAwaited: boolean
): { lines: Line[]; isOpen: boolean } => {
  const lines: Line[] = [];
  let openAt: number | null = isAwaited ? -1 : null;
  for (const row of rowsOf(block.text)) {
    const titleStart = markedTitle(block.text, row, markers);
    if (titleStart === null && openAt === null) continue;
    const begin = titleStart === null && openAt !== null && openAt >= 0 ? openAt : row.start;
    const line = toLine(block, begin, { start: titleStart ?? row.start, end: row.end });
    if (line !== null) lines.push(line);
    openAt = titleStart !== null && isEmpty(block.text, titleStart, row.end) ? row.start : null;
  }
  return { lines, isOpen: openAt !== null && openAt >= 0 };
};

const lineOfItem = (block: TextBlock, markers: Markers): Line[] => {
  const [row] = rowsOf(block.text);
  if (row === undefined) return [];
  const start = markedTitle(block.text, row, markers) ?? row.start;
  const line = toLine(block, row.start, { start, end: row.end });
  return line === null ? [] : [line];
};

/** The rows that hold something, without the spaces at their ends. */
const rowsOf = (text: string): Row[] => {
  const rows: Row[] = [];
  let start = 0;
  for (const row of text.split('\n')) {
    const range = trimmed(text, start, start + row.length);
    if (range.end > range.start) rows.push(range);
    start += row.length + 1;
  }
  return rows;
};

/** Where the title begins after a marker and its colon or bracket, or null where the row begins with none. */
const markedTitle = (text: string, row: Row, { all, letters }: Markers): number | null => {
  const head = text.slice(row.start, Math.min(row.end, row.start + mostUnits(all)));
  const folded = fold(head, letters);
  const colon = markerEnd(folded.text, all);
  const isSentence = SENTENCE_END.test(text.slice(Math.max(row.start, row.end - 2), row.end));
  const end = colon >= 0 || isSentence ? colon : bracketedMarkerEnd(folded.text, all);
  return end < 0 ? null : row.start + (folded.offsets[end] ?? 0);
};

const isEmpty = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).trim() === '';

const toLine = (block: TextBlock, begin: number, row: Row): Line | null => {
  const { start, end } = unquoted(block.text, row.start, row.end);
  if (end <= start || end - start > LONGEST_TITLE) return null;
  const { path, offset } = block;
  return {
    address: { path, block: block.block, start: offset + begin, end: offset + row.end },
    title: block.text.slice(start, end).replace(/\s+/gu, ' '),
    url: linkOver(block.links, start, end)?.url ?? null,
  };
};

/** The link that covers most of a range, if it covers enough of it; the first of equals. Links stand in order, apart. */
const linkOver = (links: readonly TextLink[], start: number, end: number): TextLink | null => {
  let best: TextLink | null = null;
  let most = (end - start) * LINK_COVER;
  for (let at = firstFrom(links, start); at < links.length; at += 1) {
    const link = links[at];
    if (link === undefined || link.start >= end) break;
    const covered = Math.min(link.end, end) - Math.max(link.start, start);
    if (covered < most || (best !== null && covered === most)) continue;
    best = link;
    most = covered;
  }
  return best;
};

/** The first link that ends behind a place; by halving, since a paragraph may hold many lines and links. */
const firstFrom = (links: readonly TextLink[], place: number): number => {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};
