import { titleKey } from './title-key';
import { titleWords } from './title-words';

/** Before a publisher's name at the end of a title. */
const SEPARATORS = /\s[-–—|]\s|\s?[｜|]\s?|\s[:：]\s/gu;
/** A publisher's name has at most this many letters: "The Wall Street Journal Japan". */
const LONGEST_PUBLISHER = 32;
/** 【速報】, [Exclusive]: at most this many letters within. */
const LONGEST_LABEL = 12;
const LABELS: readonly (readonly [string, string])[] = [
  ['【', '】'],
  ['[', ']'],
  ['［', '］'],
  ['〔', '〕'],
];
const DIGIT = /\p{N}/u;
/** Says which part of a longer story it is, and is no publisher. */
const PART =
  /^(?:part|vol|volume|episode|chapter)\b|^第.{1,4}[回部章話话集期]|^[上中下前後后续續][編篇编]?$|^[상중하]편?$/iu;
const ELLIPSIS = /(?:…|\.{3,}|⋯|。{3,}|・{3,})\s*$/u;
const CLOSING_QUOTES = /[”"’」』]+$/u;
/** The end of a title in which its ellipsis stands. */
const TAIL = 24;
/** A beginning shorter than this (full words) fits too many titles. */
const LEAST_BEGINNING = 4;
const SHORTEST_BEGINNING_KEY = 10;

/**
 * The key of a title without a publisher's name at its end or a label at its start; null where there is
 * neither. What holds a number is no publisher: `… - Part 2`. Never compare two titles both stripped.
 *
 * @example
 * strippedKey('Seoul opens a metaverse for its citizens - CoinPost'); // key of the title alone
 */
export const strippedKey = (title: string): string | null => {
  const bare = withoutLabel(withoutPublisher(title.trim()));
  if (bare === title.trim() || !isTelling(bare)) return null;
  return titleKey(bare);
};

/**
 * The key of the beginning of a cut title, one that ends in an ellipsis; null for a whole title or
 * a beginning too short to tell.
 */
export const cutKey = (title: string): string | null => {
  const whole = title.trimEnd();
  const before = Math.max(0, whole.length - TAIL);
  const match = ELLIPSIS.exec(whole.slice(before).replace(CLOSING_QUOTES, ''));
  if (match === null) return null;
  const beginning = whole.slice(0, before + match.index);
  const key = titleKey(beginning);
  return key.length >= SHORTEST_BEGINNING_KEY && isTelling(beginning) ? key : null;
};

const isTelling = (text: string): boolean =>
  titleWords(text).reduce((sum, { weight }) => sum + weight, 0) >= LEAST_BEGINNING;

const withoutPublisher = (title: string): string => {
  const last = [...title.matchAll(SEPARATORS)].at(-1);
  if (last === undefined) return title;
  const name = title.slice(last.index + last[0].length);
  if (name.length > LONGEST_PUBLISHER || DIGIT.test(name) || PART.test(name)) return title;
  return title.slice(0, last.index);
};

const withoutLabel = (title: string): string => {
  for (const [open, close] of LABELS) {
    const end = title.startsWith(open) ? title.indexOf(close) : -1;
    const label = end < 0 ? '' : title.slice(1, end);
    if (label !== '' && label.length <= LONGEST_LABEL && !DIGIT.test(label)) {
      return title.slice(end + 1);
    }
  }
  return title;
};
