import type { AnalyzedDocument } from './analyze';
import { COUNTS } from './inverted-index';
import type { Entry } from './inverted-index';
import { compareText } from './order';

/** Times that a body has a term of its title for it to be what the article is about. */
const NAMED_AGAIN = 2;
/** Times that a body has a term for it to be no slip of an edit. */
const SAID_AGAIN = 3;

/**
 * Whether a term names what an article is about: its title has it and its body repeats it.
 *
 * @example
 * isName(1, 4); // true
 * isName(1, 1); // false: of a headline alone
 */
export const isName = (title: number, body: number): boolean => title > 0 && body >= NAMED_AGAIN;

/**
 * Whether one of two articles lacks a name of the other, or each says a term again and again that the other never has.
 * Such two were written by one pattern on two things (one bank's rate decision and the next one's), and are no copies,
 * however much of their wording they share.
 */
export const isOtherNamed = (query: AnalyzedDocument, { postings, counts }: Entry): boolean => {
  let i = 0;
  let j = 0;
  let isSaidByOurs = false;
  let isSaidByTheirs = false;
  // Both lists are sorted by term, so one walk finds what either has alone.
  while (i < query.terms.length || j < postings.length) {
    const ours = query.terms[i];
    const theirs = postings[j];
    const order = orderOf(ours?.[0], theirs?.term);
    const [title, body] =
      order < 0
        ? [ours?.[1] ?? 0, ours?.[3] ?? 0]
        : [counts[j * COUNTS] ?? 0, counts[j * COUNTS + 2] ?? 0];
    if (order !== 0 && isName(title, body)) return true;
    if (order < 0) isSaidByOurs ||= body >= SAID_AGAIN;
    if (order > 0) isSaidByTheirs ||= body >= SAID_AGAIN;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return isSaidByOurs && isSaidByTheirs;
};

/** Which of two terms comes first; one that is there comes before none. */
const orderOf = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined) return 1;
  return b === undefined ? -1 : compareText(a, b);
};
