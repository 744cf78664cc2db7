import { foldString } from '../../engine/text';
import { readAuthorLine } from './author-line';
import {
  blockText,
  toLine,
  isClosed,
  isConnectionLine,
  isBareMarker,
  isBullet,
  isOpen,
  isPointer,
  widthOf,
} from '../model';
import type { RawBlock } from '../model';

/** Two lines under a title; more is the first paragraph. */
const MAX_DECK_WIDTH = 200;
/** A shorter line is a label or a name. */
const MIN_DECK_WIDTH = 16;
/** A deck that the markup names may stand behind the author's name and a picture's credit. */
const NAMED_REACH = 6;

/** The line under a title, and the block to be taken out of the body for it. */
export interface Deck {
  readonly text: string;
  readonly block: RawBlock | null;
}

/**
 * Finds the deck of a page. A deck is no part of the body any more, so that no reader meets it twice; but
 * a line that ends with a full stop may be the first paragraph, and so stays there.
 */
export const findDeck = (body: readonly RawBlock[], stated: string | null): Deck | null => {
  const named = body
    .slice(0, NAMED_REACH)
    .find((block) => block.role === 'deck' || block.role === 'lead');
  const text = named ? blockText(named.node) : '';
  if (named && text !== '') {
    return { text, block: named.role === 'deck' || !isClosed(text) ? named : null };
  }
  const [first] = body;
  if (!first || body.length === 1) return null;
  const line = blockText(first.node);
  // Where an excerpt is stated, a first line is the deck only if it says the same.
  const isRepeated = stated !== null && foldString(toLine(stated)) === foldString(toLine(line));
  const isOne = stated === null ? isDeck(first, line) : isRepeated && !isClosed(line);
  return isOne ? { text: line, block: first } : null;
};

const isDeck = ({ node }: RawBlock, line: string): boolean => {
  const width = widthOf(line, MAX_DECK_WIDTH + 1);
  if (node.type !== 'paragraph' || width > MAX_DECK_WIDTH || width < MIN_DECK_WIDTH) return false;
  const isMarked =
    isConnectionLine(line) || isBareMarker(line) || isBullet(line) || isPointer(line);
  return (
    !isMarked &&
    !isClosed(line) &&
    !isOpen(line) &&
    !line.includes('\n') &&
    readAuthorLine(line) === null
  );
};
