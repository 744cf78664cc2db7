import type { Passage } from './passages';
import type { Address } from './types';

/** Say of a passage's length: a long one holds more terms by chance, yet a short one may hold one alone. */
const LENGTH_SLOPE = 0.25;

/**
 * The paragraph or list item that speaks most of what the source shares with a target: the highest sum of
 * the shared terms' contributions, each once, lowered for passages longer than the average; the first of
 * equals. Null where none holds any. Headings, quotes, code and tables never carry a connection.
 *
 * @example
 * anchorOf(passages, new Map([['hong', 0.2], ['kong', 0.2]])); // { path: 'body', block: 3, start: 0, end: 118 }
 */
export const anchorOf = (
  passages: readonly Passage[],
  contributions: ReadonlyMap<string, number>
): Address | null => {
  const carriers = passages.filter(canCarry);
  const average = carriers.reduce((sum, { tokens }) => sum + tokens.length, 0) / carriers.length;
  let best: Passage | null = null;
  let highest = 0;
  for (const passage of carriers) {
    const closeness = sumOnce(passage, contributions);
    const weighted =
      closeness / (1 - LENGTH_SLOPE + (LENGTH_SLOPE * passage.tokens.length) / average);
    if (weighted > highest) {
      best = passage;
      highest = weighted;
    }
  }
  return best === null ? null : addressOf(best);
};

const canCarry = ({ block, tokens }: Passage): boolean =>
  (block?.kind === 'paragraph' || block?.kind === 'list-item') && tokens.length > 0;

const sumOnce = ({ tokens }: Passage, contributions: ReadonlyMap<string, number>): number => {
  const terms = new Set(tokens.map(({ term }) => term));
  let sum = 0;
  for (const [term, contribution] of contributions) if (terms.has(term)) sum += contribution;
  return sum;
};

const addressOf = ({ block }: Passage): Address | null =>
  block && {
    path: block.path,
    block: block.block,
    start: block.offset,
    end: block.offset + block.text.length,
  };
