import { idf } from '../model';
import type { CandidateFeatures } from '../search';
import { languageOf, lettersOf, tokenize } from '../text';
import type { Passage } from '../text';
import type { Address } from '../model';

/** Say of a passage's length: a long one holds more terms by chance, yet a short one may hold one alone. */
const LENGTH_SLOPE = 0.25;
/** Say of a term that the target's title has: a passage that names the target speaks of it. Measured: docs/relevance.md#anchors. */
const TITLE_SAY = 4;

/** A passage that can carry a connection, with its terms. */
interface Carrier {
  readonly passage: Passage;
  readonly terms: ReadonlySet<string>;
}

/**
 * The paragraph or list item that speaks most of what the source shares with a target, null where none does. A shared term
 * counts once, by the root of what it gave to the score (which is the product of its weights in both articles); the more the
 * fewer of the source's passages have it, and the more where the target's title has it. Passages longer than the average
 * count less; the first of equals is taken. Headings, quotes, code and tables never carry a connection.
 *
 * @example
 * anchorOf(passages, { title: 'Hong Kong shops', terms: [['hong', 0.2], ['kong', 0.2]] }, 'en');
 * // { path: 'body', block: 3, start: 0, end: 118 }
 */
export const anchorOf = (
  passages: readonly Passage[],
  target: Pick<CandidateFeatures, 'title' | 'terms'>,
  locale: string
): Address | null => {
  const carriers = passages
    .filter(canCarry)
    .map((passage) => ({ passage, terms: new Set(passage.tokens.map(({ term }) => term)) }));
  const weights = weightsOf(carriers, target, locale);
  const length = carriers.reduce((sum, { passage }) => sum + passage.tokens.length, 0);
  let best: Passage | null = null;
  let highest = 0;
  for (const { passage, terms } of carriers) {
    const relative = (passage.tokens.length * carriers.length) / length;
    const closeness = sumOf(weights, terms) / (1 - LENGTH_SLOPE + LENGTH_SLOPE * relative);
    if (closeness > highest) {
      best = passage;
      highest = closeness;
    }
  }
  return best === null ? null : addressOf(best);
};

const canCarry = ({ block, tokens }: Passage): boolean =>
  (block?.kind === 'paragraph' || block?.kind === 'list-item') && tokens.length > 0;

/** What each shared term says of a passage that has it. */
const weightsOf = (
  carriers: readonly Carrier[],
  { title, terms }: Pick<CandidateFeatures, 'title' | 'terms'>,
  locale: string
): Map<string, number> => {
  const tokens = tokenize(title, languageOf(locale, title), lettersOf(locale));
  const named = new Set(tokens.map(({ term }) => term));
  return new Map(
    terms.map(([term, contribution]) => {
      const holding = carriers.filter((carrier) => carrier.terms.has(term)).length;
      const weight = Math.sqrt(contribution) * idf(holding, carriers.length);
      return [term, named.has(term) ? TITLE_SAY * weight : weight];
    })
  );
};

const sumOf = (weights: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number => {
  let sum = 0;
  for (const [term, weight] of weights) if (terms.has(term)) sum += weight;
  return sum;
};

const addressOf = ({ block }: Passage): Address | null =>
  block && {
    path: block.path,
    block: block.block,
    start: block.offset,
    end: block.offset + block.text.length,
  };
