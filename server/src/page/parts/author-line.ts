import { dateWithin } from './byline';
import { isClosed } from '../model';
import type { PageDate } from '../model';

/** Longer lines are prose. */
const MAX_LENGTH = 100;
/** How papers name an author in the head of a page. */
const SIGNED: readonly RegExp[] = [
  /^(?:by|von|par)[:\s]+(?=\S)/iu,
  /^(?:posted|published|updated)\s.{1,60}\sby\s/iu,
  /(?:^|[\s|·])(?:文|著者|記者|记者|作者|글)[\s:・/]+\S/u,
  /^[가-힣]{2,4}\s*기자(?=\s|$)/u,
];

/** What a line tells that names the author of a page. */
export interface AuthorLine {
  readonly date: PageDate | null;
}

/**
 * Reads a line that names the author of a page, with its date where it tells one; null for any other line,
 * sentences above all. It is a credit, and so stays in the body.
 *
 * @example
 * readAuthorLine('By Ines Park'); // { date: null }
 */
export const readAuthorLine = (line: string): AuthorLine | null => {
  const text = line
    .slice(0, MAX_LENGTH + 1)
    .normalize('NFKC')
    .trim();
  const isOne =
    line.length <= MAX_LENGTH && !isClosed(text) && SIGNED.some((pattern) => pattern.test(text));
  return isOne ? { date: dateWithin(text) } : null;
};
