import { readAuthorLine, readByline, askedTerm, isGlossaryLabel } from '../parts';
import {
  SHORT_TEXT_LENGTH,
  isBareMarker,
  isBullet,
  isClosed,
  isConnectionLine,
  isPointer,
  widthOf,
  NO_PUBLICATION,
  NO_SOURCE,
  type RawBlock,
  type RawPage,
} from '../model';
import { withoutCookie } from '../decode';
import { toPlainBlocks } from './plain-list';

/** Text broken by hand is broken by 80 columns, at most; a longer line is a paragraph. */
const MAX_BROKEN_WIDTH = 100;
/** Text broken by hand ends a line with a full stop only by chance. */
const MAX_CLOSED_SHARE = 0.5;
/** Chinese and Japanese lines are joined without a space. */
const SPACELESS_END = /[\u3001-\u30ff\u3400-\u9fff\uff00-\uff60]$/u;
const SPACELESS_START = /^[\u3001-\u30ff\u3400-\u9fff\uff00-\uff60]/u;

/**
 * Reads a page without markup: its first line is the title, blank lines part its paragraphs, or line
 * ends where there are no blank lines.
 */
export const readTextPage = (text: string): RawPage => {
  const lines = withoutCookie(text).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const title = lines[first]?.trim() ?? null;
  const paragraphs = toParagraphs(lines.slice(first + 1));
  // A first line that is no title in truth, but a paragraph, must not lose its end.
  if (title !== null && title.length > SHORT_TEXT_LENGTH) paragraphs.unshift(title);
  const blocks = toPlainBlocks(paragraphs).map((node): RawBlock => ({
    node,
    box: null,
    role: null,
  }));
  return {
    title,
    excerpt: null,
    date: null,
    views: null,
    statedSource: NO_SOURCE,
    siteSource: NO_SOURCE,
    language: null,
    publication: NO_PUBLICATION,
    blocks,
    hasMarkup: false,
  };
};

const toParagraphs = (lines: readonly string[]): string[] => {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  for (const line of [...lines, '']) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      chunk.push(trimmed);
    } else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  // Without blank lines within the text each line is a paragraph of its own.
  return chunks.length === 1 ? (chunks[0] ?? []) : chunks.flatMap(splitChunk);
};

/** The paragraphs of lines without a blank one between them. */
const splitChunk = (lines: readonly string[]): string[] => {
  if (!isBrokenByHand(lines)) return [...lines];
  const paragraphs: string[] = [];
  let rest: string[] = [];
  for (const line of lines) {
    if (standsAlone(line)) {
      if (rest.length > 0) paragraphs.push(joinLines(rest));
      paragraphs.push(line);
      rest = [];
    } else {
      rest.push(line);
    }
  }
  return rest.length > 0 ? [...paragraphs, joinLines(rest)] : paragraphs;
};

const isBrokenByHand = (lines: readonly string[]): boolean => {
  const all = lines.filter((line) => !standsAlone(line)).slice(0, -1);
  const isNarrow = all.every((line) => widthOf(line, MAX_BROKEN_WIDTH + 1) <= MAX_BROKEN_WIDTH);
  return isNarrow && all.filter(isClosed).length <= all.length * MAX_CLOSED_SHARE;
};

const standsAlone = (line: string): boolean =>
  isConnectionLine(line) ||
  isPointer(line) ||
  isBullet(line) ||
  isBareMarker(line) ||
  isGlossaryLabel(line) ||
  readByline(line) !== null ||
  readAuthorLine(line) !== null ||
  askedTerm(line) !== null;

const joinLines = (lines: readonly string[]): string => {
  let text = '';
  for (const line of lines) {
    const isJoined =
      text === '' || (SPACELESS_END.test(text.slice(-1)) && SPACELESS_START.test(line));
    text += isJoined ? line : ` ${line}`;
  }
  return text;
};
