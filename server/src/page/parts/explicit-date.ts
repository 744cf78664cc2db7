import type { WrittenDate } from '../model';

const HALF_DAY = '午前|午後|上午|下午|오전|오후';
/** What follows the day of a date in the languages that write the year first: `(金)`, `(금)`, `金曜日`, `星期五`. */
const WEEKDAY = [
  String.raw`\((?:[月火水木金土日一二三四五六]|[월화수목금토일]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?:曜日?|요일)?(?:[・·]?祝)?\)`,
  '[月火水木金土日]曜日?',
  '[월화수목금토일]요일',
  '(?:星期|週|周)[一二三四五六日天]',
].join('|');
const YEAR_FIRST_DAY = String.raw`\d{4}\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d{1,2}(?!\d)(?:\s*[日일号號.])?`;
const ZONE = String.raw`Z|UTC|GMT|[+-]\d{2}:?\d{2}`;
const TIME = String.raw`(?:(?:${HALF_DAY})\s*)?\d{1,2}(?::\d{2}(?::\d{2})?\s*(?:${ZONE})?|\s*[時时點点시](?:\s*\d{1,2}\s*[分분])?)`;

/**
 * A pattern for a date with its year first within a line: with its day of the week and its time, or without. What it
 * finds is for {@link parseDate}.
 */
export const YEAR_FIRST = String.raw`${YEAR_FIRST_DAY}(?:\s*(?:${WEEKDAY}))?(?:(?:[T\s]\s*|(?<=[^\d\s]))${TIME})?`;

/** `2024-05-01`, `2024/5/1`, `2024.5.1`, with a time and a zone or without. */
const NUMERIC = new RegExp(
  String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?(?:(?:T|\s)\s*(${HALF_DAY})?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(${ZONE})?)?$`,
  'i'
);
/** `2024年5月1日`, `2024년 5월 1일`, with a time (`8:30`, `午後8時30分`, `8시`) behind it or without. */
const EAST_ASIAN = new RegExp(
  String.raw`^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號](?:\s*(${HALF_DAY})?\s*(\d{1,2})\s*(?::\s*(\d{2})|[時时點点시](?:\s*(\d{1,2})\s*[分분]?)?))?$`
);
const DAY_WITH_WEEKDAY = new RegExp(String.raw`^(${YEAR_FIRST_DAY})\s*(?:${WEEKDAY})`, 'i');
const SECOND_HALF = new Set(['午後', '下午', '오후']);
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const DAY_FIRST = /^(?:[a-z]{3,9},\s*)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i;
/** As e-mail and feeds write it; the zone is a must, for a date must not depend on where it is read. */
const RFC_2822 =
  /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC|UT|Z|[+-]\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MAX_LENGTH = 64;

type Parts = readonly [year: number, month: number, day: number, ...time: number[]];

/**
 * A date as people and programs write it, or null. One without a zone is marked as such, so that a page reads the same
 * everywhere.
 *
 * @example
 * parseDate('2024-05-01T09:00:00+09:00'); // { kind: 'explicit', date: '2024-05-01T00:00:00.000Z' }
 * parseDate('2024年5月1日（水）9時30分');  // { kind: 'local', date: '2024-05-01T09:30:00.000Z' }
 */
export const parseDate = (written: string): WrittenDate | null => {
  const text = written
    .slice(0, MAX_LENGTH + 1)
    .normalize('NFKC')
    .replace(DAY_WITH_WEEKDAY, '$1 ')
    .trim();
  if (text.length > MAX_LENGTH) return null;
  return numeric(text) ?? eastAsian(text) ?? english(text) ?? rfc2822(text);
};

const toLocal = (date: Date | null): WrittenDate | null =>
  date && { kind: 'local', date: date.toISOString() };

const numeric = (text: string): WrittenDate | null => {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, year, month, day, half, hour, minute, second, zone] = match;
  const time = timeOf(half, hour, minute, second);
  const date = toDate([Number(year), Number(month), Number(day), ...time]);
  if (date === null || zone === undefined) return toLocal(date);
  const instant = new Date(date.getTime() - zoneOffset(zone));
  return { kind: 'explicit', date: instant.toISOString() };
};

const eastAsian = (text: string): WrittenDate | null => {
  const match = EAST_ASIAN.exec(text);
  if (!match) return null;
  const [, year, month, day, half, hour, minute, minuteInWords] = match;
  const time = timeOf(half, hour, minute ?? minuteInWords);
  return toLocal(toDate([Number(year), Number(month), Number(day), ...time]));
};

const english = (text: string): WrittenDate | null => {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const day = monthFirst?.[2] ?? dayFirst?.[1];
  const year = monthFirst?.[3] ?? dayFirst?.[3];
  const month = name === undefined ? -1 : MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (month < 0) return null;
  return toLocal(toDate([Number(year), month + 1, Number(day)]));
};

const rfc2822 = (text: string): WrittenDate | null => {
  if (!RFC_2822.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : { kind: 'explicit', date: new Date(time).toISOString() };
};

/** The hour of twelve is the first of its half of the day. */
const timeOf = (
  half: string | undefined,
  hour = '0',
  ...units: (string | undefined)[]
): number[] => {
  const inHalf = half === undefined ? Number(hour) : Number(hour) % 12;
  const added = half !== undefined && SECOND_HALF.has(half) ? 12 : 0;
  return [inHalf + added, ...units.map((unit) => Number(unit ?? 0))];
};

/** Null for a day or an hour that does not exist, which JavaScript would count on into the next. */
const toDate = ([year, month, day, hour = 0, minute = 0, second = 0]: Parts): Date | null => {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // `Date.UTC` takes years below 100 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return isReal && year > 0 ? date : null;
};

/** Milliseconds that a zone is ahead of UTC. */
const zoneOffset = (zone: string): number => {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
};
