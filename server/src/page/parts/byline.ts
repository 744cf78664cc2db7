import { parseDate, YEAR_FIRST } from './explicit-date';
import type { PageDate } from '../model';

/** What a line under a title tells of age and readers. */
export interface Byline {
  readonly date: PageDate | null;
  readonly views: number | null;
}

/** What was read of a line, and how much of it that took. */
interface ReadDate {
  readonly date: PageDate;
  readonly length: number;
}
interface ReadViews {
  readonly views: number;
  readonly length: number;
}

/** Of a story: when it came out, and when it was last written at. */
type Moment = 'first' | 'changed';
type Unit = Extract<PageDate, { kind: 'age' }>['unit'];

/** Longer lines are prose. */
const MAX_LENGTH = 100;
/** An age of more digits is no age. */
const AGE = /^(\d{1,4}|an?|one)\s*(UNIT)\s*(?:ago|前|전)/.source;
/** Each unit in the four languages; longer spellings first, since the first that fits is taken. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['minute', 'minutes?|mins?|分钟|分鐘|分|분'],
  ['hour', 'hours?|hrs?|時間|小时|小時|时|시간'],
  ['day', 'days?|日|天|일'],
  ['week', 'weeks?|週間|星期|周|週|주일|주'],
  ['month', 'months?|[かカヵヶケ箇个個]月|개월|달'],
  ['year', 'years?|年|년'],
];
const AGES = UNITS.map(
  ([unit, spellings]) => [unit, new RegExp(AGE.replace('UNIT', spellings), 'i')] as const
);
const RECENT: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(?:just now|たった今|방금(?: 전)?|刚刚|剛剛)/i, 'minute', 0],
  [/^(?:today|今日|오늘|今天)/i, 'day', 0],
  [/^(?:yesterday|昨日|어제|昨天)/i, 'day', 1],
];
const WRITTEN_DATE = new RegExp(
  String.raw`^(?:${YEAR_FIRST}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+[a-z]{3,9}\.?,?\s+\d{4})(?!\d)`,
  'i'
);
const SEPARATOR = /^[\s|·•・,、/–—[\]()-]+/;
/** What papers write before the date of a story, and before that of its last change. */
const LABELS: readonly (readonly [RegExp, Moment])[] = [
  [
    /^(?:(?:first )?(?:published|posted)(?: (?:on|at))?|公開日?時?|掲載日?時?|配信日?時?|投稿日?時?|(?:기사\s*)?입력|(?:기사\s*)?등록|승인|게시|발행|작성일?|[发發][布佈](?:[时時][间間]|日期|于|於)?|[发發]表(?:[时時][间間]|日期|于|於)?|日期|[时時][间間])\s*:?\s*/i,
    'first',
  ],
  [
    /^(?:(?:last )?(?:updated|modified)(?: (?:on|at))?|更新日?時?|(?:最[后後]|最終)?更新(?:[时時][间間]|日期|于|於)?|(?:최종\s*)?수정|(?:기사\s*)?업데이트)\s*:?\s*/i,
    'changed',
  ],
];
const DATE_WITHIN = new RegExp(WRITTEN_DATE.source.slice(1), 'i');
const VIEWS_BEFORE =
  '(?:views?|reads?|閲覧数?|조회수?|浏览量?|瀏覽量?|阅读量?|閱讀量?|ビュー)\\s*:?\\s*';
const VIEWS_AFTER =
  '\\s*(?:views?|reads?|閲覧|回閲覧|ビュー|pv|회|次浏览|次瀏覽|次阅读|次閱讀|浏览|瀏覽|阅读|閱讀|人)';
const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d+)(?:(\\.\\d)?\\s*([km万萬만천千]))?';
const LABELLED_VIEWS = new RegExp(
  `^(?:${VIEWS_BEFORE}${NUMBER}(?:${VIEWS_AFTER})?|${NUMBER}${VIEWS_AFTER})(?![\\p{L}\\d])`,
  'iu'
);
const BARE_NUMBER = new RegExp(`^${NUMBER}(?=$|[\\s|·•])`, 'iu');
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['千', 1000],
  ['천', 1000],
  ['万', 10_000],
  ['萬', 10_000],
  ['만', 10_000],
  ['m', 1_000_000],
]);
/** What an integer column holds. */
export const MAX_VIEWS = 2_147_483_647;

/**
 * Reads a line that tells a page's age or date, its views, or both, and nothing else; null for any
 * other line. A number without a word counts as views beside an age only.
 *
 * @example
 * readByline('3 days ago · 1,204 views'); // { date: { kind: 'age', amount: 3, unit: 'day' }, views: 1204 }
 * readByline('11か月前 73');               // { date: { kind: 'age', amount: 11, unit: 'month' }, views: 73 }
 */
export const readByline = (line: string): Byline | null => {
  if (line.length > MAX_LENGTH) return null;
  let rest = line.normalize('NFKC').trim();
  let label: Moment = 'first';
  const dates: Partial<Record<Moment, PageDate>> = {};
  let views: number | null = null;
  while (rest !== '') {
    const between = readBetween(rest);
    if (between) {
      label = between.label ?? label;
      rest = rest.slice(between.length);
      continue;
    }
    const hasDate = Object.keys(dates).length > 0;
    const when: ReadDate | null = readDate(rest);
    const seen: ReadViews | null =
      when === null && views === null ? readViews(rest, hasDate) : null;
    const read = when ?? seen;
    if (read === null) return null;
    if (when) dates[label] ??= when.date;
    views = seen?.views ?? views;
    rest = rest.slice(read.length);
  }
  const date = dates.first ?? dates.changed ?? null;
  return date === null && views === null ? null : { date, views };
};

/** What stands between the parts of a line: signs, or what is said of the date that follows. */
const readBetween = (text: string): { readonly length: number; readonly label?: Moment } | null => {
  const signs = SEPARATOR.exec(text);
  if (signs) return { length: signs[0].length };
  for (const [pattern, label] of LABELS) {
    const match = pattern.exec(text);
    if (match) return { length: match[0].length, label };
  }
  return null;
};

/** The date that a line holds among other words, or null. */
export const dateWithin = (line: string): PageDate | null => {
  const written = DATE_WITHIN.exec(line);
  return written ? (readDate(line.slice(written.index))?.date ?? null) : null;
};

/**
 * A number of views as people write it, or null.
 *
 * @example
 * parseViews('1.2k'); // 1200
 */
export const parseViews = (written: string): number | null => {
  const match = new RegExp(`^${NUMBER}$`, 'iu').exec(
    written.slice(0, MAX_LENGTH).normalize('NFKC').trim()
  );
  return match ? toViews(match[1], match[2], match[3]) : null;
};

const readDate = (text: string): ReadDate | null => {
  for (const [pattern, unit, amount] of RECENT) {
    const match = pattern.exec(text);
    if (match) return { date: { kind: 'age', amount, unit }, length: match[0].length };
  }
  for (const [unit, pattern] of AGES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const amount = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1;
    return { date: { kind: 'age', amount, unit }, length: match[0].length };
  }
  const written = WRITTEN_DATE.exec(text)?.[0];
  const date = written === undefined ? null : parseDate(written);
  return date === null || written === undefined ? null : { date, length: written.length };
};

const readViews = (text: string, isBareAllowed: boolean): ReadViews | null => {
  const match = LABELLED_VIEWS.exec(text) ?? (isBareAllowed ? BARE_NUMBER.exec(text) : null);
  if (!match) return null;
  const [, first, firstPart, firstUnit, second, secondPart, secondUnit] = match;
  const views = toViews(first ?? second, firstPart ?? secondPart, firstUnit ?? secondUnit);
  return views === null ? null : { views, length: match[0].length };
};

const toViews = (digits = '', part = '', unit = ''): number | null => {
  const number = Number(`${digits.replaceAll(',', '')}${part}`);
  const views = Math.round(number * (MULTIPLES.get(unit.toLowerCase()) ?? 1));
  return Number.isFinite(views) && views <= MAX_VIEWS ? views : null;
};
