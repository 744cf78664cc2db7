import type { BlockNode } from '../../content/blocks';
import { blockText, toParagraph, isClosed, isPointer } from '../model';
import { afterLabel, askedTerm, isGlossaryLabel, toTerm } from './glossary-sign';
import type { Box, RawBlock, GlossaryBox } from '../model';

/** A block of a box, with its first line apart where that is a label or a question. */
interface Piece {
  readonly node: BlockNode;
  readonly text: string;
  readonly isTerm: boolean;
}

/**
 * The terms and definitions within the markup of a box; none where nothing shows that it is a glossary.
 * A box that is one by its name, and a `<dl>` within it, needs no questions: its short first line is the term.
 */
export const readBox = (blocks: readonly RawBlock[], box: Box): GlossaryBox[] => {
  const pieces = blocks.flatMap((block) => toPieces(block)).filter(({ text }) => !isPointer(text));
  const isLabelled = pieces.some(({ text }) => isLabel(text));
  const isNamed = box.kind === 'glossary' || isLabelled;
  if (box.kind === 'quote' && !isLabelled) return [];
  const boxes: { term: string; definition: BlockNode[] }[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (isGlossaryLabel(piece.text)) continue;
    const term = termOf(piece, isNamed && !hasTermBefore(pieces, i));
    if (term !== null) boxes.push({ term, definition: [] });
    else boxes.at(-1)?.definition.push(piece.node);
  }
  return boxes.filter(({ definition }) => definition.length > 0);
};

/** The term of a piece: asked for, marked up, or, where the box is named, the short line that begins it. */
const termOf = (piece: Piece, mayBeShort: boolean): string | null => {
  const line = afterLabel(piece.text) ?? piece.text;
  const asked = askedTerm(line);
  if (asked !== null) return asked;
  const isShort = piece.node.type === 'heading' || piece.isTerm || !isClosed(line);
  return mayBeShort && isShort && !line.includes('\n') ? toTerm(line) : null;
};

/** Whether a term came before a piece that is no term by its own markup. */
const hasTermBefore = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at];
  if (piece?.isTerm || piece?.node.type === 'heading') return false;
  return pieces.slice(0, at).some(({ text }) => !isGlossaryLabel(text));
};

const isLabel = (text: string): boolean => isGlossaryLabel(text) || afterLabel(text) !== null;

/** A block whose lines begin with labels or a question is cut after them. */
const toPieces = ({ node, role }: RawBlock): Piece[] => {
  const text = blockText(node);
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end).trim();
  const isTerm = role === 'term';
  if (end < 0 || !(isLabel(first) || askedTerm(first) !== null)) {
    return [{ node: node.type === 'quote' ? { ...node, type: 'paragraph' } : node, text, isTerm }];
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ node: toParagraph(line), text: line, isTerm: false }));
};
