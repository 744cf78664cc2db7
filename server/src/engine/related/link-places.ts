import { anchorOf } from './anchors';
import type { CandidateFeatures } from '../search';
import {
  languageOf,
  lettersOf,
  readPassages,
  LONGEST_EXCERPT,
  sentenceAround,
  sentencesOf,
  tokenize,
} from '../text';
import type { Range } from '../text';
import type { Address, Document } from '../model';

/** Where an article could link to another one. */
export interface Incoming {
  /** The passage after which the connection would belong. */
  readonly anchor: Address;
  /** The sentence of that passage that says most of what the two share. */
  readonly sentence: string;
}

/**
 * Where an article speaks of what it shares with a target, null where no passage of it does.
 *
 * @example
 * incomingFrom(document, { title: 'Hong Kong shops', terms: [['hong', 0.2], ['kong', 0.2]] }, []);
 * // { anchor: { path: 'body', block: 3, start: 0, end: 118 }, sentence: 'Shops in Hong Kong took part.' }
 */
export const incomingFrom = (
  document: Document,
  target: Pick<CandidateFeatures, 'title' | 'terms'>,
  lines: readonly Address[]
): Incoming | null => {
  const passages = readPassages(document, lines);
  const anchor = anchorOf(passages, target, document.locale);
  const block = passages.find(
    (passage) =>
      anchor !== null &&
      passage.block?.path === anchor.path &&
      passage.block.block === anchor.block &&
      passage.block.offset === anchor.start
  );
  if (anchor === null || block === undefined) return null;
  return { anchor, sentence: mostTelling(block.text, target.terms, document.locale) };
};

/** The sentence with most of the terms, each by the root of what it gave to the score; the first of equals. */
const mostTelling = (text: string, terms: CandidateFeatures['terms'], locale: string): string => {
  const language = languageOf(locale, text);
  const letters = lettersOf(locale);
  const weights = new Map(terms.map(([term, contribution]) => [term, Math.sqrt(contribution)]));
  let best: Range = { start: 0, end: text.length };
  let highest = 0;
  for (const range of sentencesOf(text)) {
    const said = new Set(
      tokenize(text.slice(range.start, range.end), language, letters).map(({ term }) => term)
    );
    let sum = 0;
    for (const term of said) sum += weights.get(term) ?? 0;
    if (sum <= highest) continue;
    best = range;
    highest = sum;
  }
  const first = tokenize(text, language, letters).find(
    ({ term, start }) => start >= best.start && weights.has(term)
  );
  const isLong = best.end - best.start > LONGEST_EXCERPT;
  return sentenceAround(text, isLong && first ? first : { start: best.start, end: best.start + 1 });
};
