import type { BlockNode } from '../../content/blocks';
import { blockText, isConnectionLine, isPointer } from '../model';
import { readBox } from './glossary-box';
import { afterLabel, askedTerm, isGlossaryLabel } from './glossary-sign';
import type { RawBlock, GlossaryBox } from '../model';

/** A definition of more paragraphs is a section of the story. */
const MAX_DEFINITION = 5;

/** A story and the glossary that was taken out of it. */
export interface Sorted {
  readonly body: readonly RawBlock[];
  readonly glossary: readonly GlossaryBox[];
}

/** A box found in the flow of the text, and where the text goes on after it. */
interface ParsedTerm {
  readonly boxes: readonly GlossaryBox[];
  readonly next: number;
}

/**
 * Takes the glossary boxes out of a story. A question ("What is …?") is one only with a sign: markup of a
 * box, a label such as "Glossary", or a pointer (▶…) behind its definition. Without, it stays in the body.
 */
export const takeGlossary = (blocks: readonly RawBlock[]): Sorted => {
  const body: RawBlock[] = [];
  const glossary: GlossaryBox[] = [];
  for (let at = 0; at < blocks.length;) {
    const found = findMarkedUp(blocks, at) ?? findLabelled(blocks, at) ?? findPointed(blocks, at);
    if (found) {
      for (const box of found.boxes) glossary.push(box);
      at = found.next;
    } else {
      const block = blocks[at];
      if (block) body.push(block);
      at += 1;
    }
  }
  return { body, glossary };
};

/** A box by its markup; an aside that is no glossary is taken out as well, and gives nothing. */
const findMarkedUp = (blocks: readonly RawBlock[], at: number): ParsedTerm | null => {
  const box = blocks[at]?.box;
  // Only at its first block is a box read, so that each is read once.
  if (!box || blocks[at - 1]?.box === box) return null;
  let next = at;
  while (blocks[next]?.box === box) next += 1;
  const within = blocks.slice(at, next);
  const boxes = readBox(within, box);
  if (boxes.length > 0) return { boxes, next: afterPointer(blocks, next) };
  return box.kind === 'aside' ? { boxes, next } : null;
};

/** A label, and behind it questions with their definitions. */
const findLabelled = (blocks: readonly RawBlock[], at: number): ParsedTerm | null => {
  const inline = afterLabel(textAt(blocks, at));
  if (inline !== null) return findOne(blocks, at, askedTerm(inline));
  if (!isGlossaryLabel(textAt(blocks, at))) return null;
  const boxes: GlossaryBox[] = [];
  let next = at + 1;
  for (;;) {
    const found = findOne(blocks, next, questionAt(blocks, next));
    if (!found) break;
    for (const box of found.boxes) boxes.push(box);
    next = found.next;
  }
  return boxes.length > 0 ? { boxes, next } : null;
};

/** A question whose definition ends with a pointer, or whose term is marked up as one. */
const findPointed = (blocks: readonly RawBlock[], at: number): ParsedTerm | null => {
  const term = questionAt(blocks, at);
  if (term === null) return null;
  const isMarked = blocks[at]?.role === 'term';
  return isMarked || pointerAfter(blocks, at + 1) !== null ? findOne(blocks, at, term) : null;
};

/** The box of a term that is known to be one: up to the pointer, else one block. */
const findOne = (
  blocks: readonly RawBlock[],
  at: number,
  term: string | null
): ParsedTerm | null => {
  if (term === null) return null;
  const pointer = pointerAfter(blocks, at + 1);
  const end = pointer ?? at + 2;
  const definition = blocks.slice(at + 1, end).map((block) => block.node);
  const [first] = definition;
  if (!first || !isDefinition(first)) return null;
  return { boxes: [{ term, definition }], next: pointer === null ? end : pointer + 1 };
};

/** Where a pointer stands behind one to five blocks of definition, or null. */
const pointerAfter = (blocks: readonly RawBlock[], from: number): number | null => {
  for (let at = from; at <= from + MAX_DEFINITION && at < blocks.length; at += 1) {
    const node = blocks[at]?.node;
    if (!node) return null;
    if (isPointer(blockText(node))) return at > from ? at : null;
    if (!isDefinition(node)) return null;
  }
  return null;
};

const afterPointer = (blocks: readonly RawBlock[], at: number): number =>
  isPointer(textAt(blocks, at)) ? at + 1 : at;

/** What may stand in a definition: no heading, no connection line, no further question or label. */
const isDefinition = (node: BlockNode): boolean => {
  const text = blockText(node);
  return (
    node.type !== 'heading' &&
    !isConnectionLine(text) &&
    !isGlossaryLabel(text) &&
    askedTerm(text) === null
  );
};

const questionAt = (blocks: readonly RawBlock[], at: number): string | null => {
  const node = blocks[at]?.node;
  const isLine = node?.type === 'heading' || node?.type === 'paragraph';
  return isLine ? askedTerm(blockText(node)) : null;
};

const textAt = (blocks: readonly RawBlock[], at: number): string => {
  const node = blocks[at]?.node;
  return node ? blockText(node) : '';
};
