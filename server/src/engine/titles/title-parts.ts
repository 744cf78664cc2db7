import { withoutInvisible } from '../text';
import type { Letters } from '../text';
import { bareTitle, namesPublisher, wholeTitle } from './publishers';
import { titleKey } from './title-key';
import { titleWords } from './title-words';

const ELLIPSIS = /(?:…|\.{3,}|⋯|。{3,}|・{3,})\s*$/u;
const CLOSING_QUOTES = /[”"’」』]+$/u;
/** The end of a title in which its ellipsis stands. */
const TAIL = 24;
/** A beginning shorter than this (full words) fits too many titles. */
const LEAST_BEGINNING = 4;
/** The same where what was taken off is surely a publisher's name; one word alone names no article. */
const LEAST_BESIDE_PUBLISHER = 2;
const SHORTEST_BEGINNING_KEY = 10;

/**
 * The key of a title without a publisher's name at its end or a label at its start; null where there is
 * neither. What holds a number is no publisher: `… - Part 2`. Never compare two titles both stripped.
 *
 * @example
 * strippedKey('Seoul opens a metaverse for its citizens - CoinPost'); // key of the title alone
 */
export const strippedKey = (title: string, letters: Letters = 'written'): string | null => {
  const bare = bareTitle(title);
  if (bare === wholeTitle(title)) return null;
  if (!isTelling(bare, namesPublisher(title) ? LEAST_BESIDE_PUBLISHER : LEAST_BEGINNING))
    return null;
  return titleKey(bare, letters);
};

/**
 * The key of the beginning of a cut title, one that ends in an ellipsis; null for a whole title or
 * a beginning too short to tell.
 */
export const cutKey = (title: string, letters: Letters = 'written'): string | null => {
  const whole = withoutInvisible(title).trimEnd();
  const before = Math.max(0, whole.length - TAIL);
  const match = ELLIPSIS.exec(whole.slice(before).replace(CLOSING_QUOTES, ''));
  if (match === null) return null;
  const beginning = whole.slice(0, before + match.index);
  const key = titleKey(beginning, letters);
  return key.length >= SHORTEST_BEGINNING_KEY && isTelling(beginning) ? key : null;
};

const isTelling = (text: string, least = LEAST_BEGINNING): boolean =>
  titleWords(text).reduce((sum, { weight }) => sum + weight, 0) >= least;

/**
 * Whether a key begins with that of a cut title. A cut number is no beginning of a longer one: `by 1…` may be 12 or 15.
 *
 * @example
 * beginsWith('risesby15%', 'risesby1'); // false
 */
export const beginsWith = (key: string, cut: string): boolean =>
  key.startsWith(cut) && !(/\p{N}$/u.test(cut) && /^[\p{N}.]/u.test(key.slice(cut.length)));
