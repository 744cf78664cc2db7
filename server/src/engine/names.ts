import type { AnalyzedDocument } from './analyze';
import { COUNTS } from './inverted-index';
import type { Entry } from './inverted-index';
import { compareText } from './order';

/** Times that a body has a term of its title for it to be what the article is about. */
const NAMED_AGAIN = 2;

/**
 * Whether a term names what an article is about: its title has it and its body repeats it.
 *
 * @example
 * isName(1, 4); // true
 * isName(1, 1); // false: of a headline alone
 */
export const isName = (title: number, body: number): boolean => title > 0 && body >= NAMED_AGAIN;

/**
 * Whether one of two articles lacks a name of the other. Such two were written by one pattern on two things (one
 * bank's rate decision and the next one's), and are no copies, however much of their wording they share.
 */
export const isOtherNamed = (query: AnalyzedDocument, { postings, counts }: Entry): boolean => {
  let i = 0;
  let j = 0;
  // Both lists are sorted by term, so one walk finds what either has alone.
  while (i < query.terms.length || j < postings.length) {
    const ours = query.terms[i];
    const theirs = postings[j];
    const order = orderOf(ours?.[0], theirs?.term);
    const isAlone =
      (order < 0 && ours !== undefined && isName(ours[1], ours[3])) ||
      (order > 0 && isName(counts[j * COUNTS] ?? 0, counts[j * COUNTS + 2] ?? 0));
    if (isAlone) return true;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return false;
};

/** Which of two terms comes first; one that is there comes before none. */
const orderOf = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined) return 1;
  return b === undefined ? -1 : compareText(a, b);
};
