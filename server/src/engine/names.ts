/** Times that a body has a term of its title for it to be what the article is about. */
const NAMED_AGAIN = 2;
/** Times that a body has a term for it to be no slip of an edit. */
const SAID_AGAIN = 3;

/** Signs of what a term is to an article, to be joined by `|` over several terms. */
const NAME = 1;
const SAID = 2;

/**
 * Whether a term names what an article is about: its title has it and its body repeats it.
 *
 * @example
 * isName(1, 4); // true
 * isName(1, 1); // false: of a headline alone
 */
export const isName = (title: number, body: number): boolean => title > 0 && body >= NAMED_AGAIN;

/**
 * What a term is to an article, as signs for `areOtherNamed`.
 *
 * @example
 * signsOf(0, 1); // 0: nothing that would part it from others
 */
export const signsOf = (title: number, body: number): number =>
  (isName(title, body) ? NAME : 0) | (body >= SAID_AGAIN ? SAID : 0);

/**
 * Whether one of two articles lacks a name of the other, or each says a term again and again that the other never has.
 * Such two were written by one pattern on two things (one bank's rate decision and the next one's), and are no copies,
 * however much of their wording they share. Takes the signs of the terms that each has alone.
 *
 * @example
 * areOtherNamed(signsOf(1, 4), 0);             // true: the second lacks a name of the first
 * areOtherNamed(signsOf(0, 3), signsOf(0, 3)); // true
 */
export const areOtherNamed = (oursAlone: number, theirsAlone: number): boolean =>
  ((oursAlone | theirsAlone) & NAME) !== 0 || (oursAlone & theirsAlone & SAID) !== 0;
