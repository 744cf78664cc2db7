import type { PageDate } from './model';
import { instantOf, wallTime } from './zoned-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK_DAYS = 7;
/** The first year that ISO writes with four digits and all databases take. */
const FIRST_YEAR = 1;
/** How an ISO date-time says in which zone it is. */
const ZONE = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The point in time of a page's date, as an ISO date-time in UTC. What has no zone, `asOf` too, is read by the clocks of
 * `timeZone`. An age is taken from `asOf` back and floored to its own precision: "11 months ago" is the first day of a month,
 * "2 years ago" 1 January, a week its Monday; so it is never later than `asOf`. An explicit date is itself, whatever the
 * others say.
 *
 * @example
 * resolveDate({ kind: 'age', amount: 11, unit: 'month' }, '2024-10-31T12:00:00Z');
 * // '2023-11-01T00:00:00.000Z'
 * resolveDate({ kind: 'local', date: '2024-05-01T00:30:00.000Z' }, '2024-10-31', 'Europe/Berlin');
 * // '2024-04-30T22:30:00.000Z'
 */
export const resolveDate = (date: PageDate, asOf: Date | string, timeZone = 'UTC'): string => {
  const resolved =
    date.kind === 'age'
      ? resolveAge(date, toDate(asOf, 'asOf', timeZone), timeZone)
      : toDate(date.kind === 'local' ? date.date.replace('Z', '') : date.date, 'date', timeZone);
  return (isTooOld(resolved) ? firstDate() : resolved).toISOString();
};

type Age = Extract<PageDate, { kind: 'age' }>;
type Unit = Age['unit'];

const AGES: Readonly<Record<Unit, (from: Date, amount: number) => Date>> = {
  minute: (from, amount) => new Date(floor(from.getTime(), MINUTE) - amount * MINUTE),
  hour: (from, amount) => new Date(floor(from.getTime(), HOUR) - amount * HOUR),
  day: (from, amount) => new Date(floor(from.getTime(), DAY) - amount * DAY),
  week: (from, amount) => {
    const daysSinceMonday = (from.getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS;
    const days = daysSinceMonday + amount * WEEK_DAYS;
    return new Date(floor(from.getTime(), DAY) - days * DAY);
  },
  month: (from, amount) => startOfMonth(from.getUTCFullYear(), from.getUTCMonth() - amount),
  year: (from, amount) => startOfMonth(from.getUTCFullYear() - amount, 0),
};

const resolveAge = ({ amount, unit }: Age, asOf: Date, timeZone: string): Date => {
  // All clocks count minutes and hours alike; a day, and what is longer, begins where they show midnight.
  const clocks = unit === 'minute' || unit === 'hour' ? 'UTC' : timeZone;
  const shown = new Date(wallTime(asOf.getTime(), clocks));
  const start = AGES[unit](shown, Math.max(0, Math.trunc(amount)));
  return isTooOld(start) ? start : new Date(instantOf(start.getTime(), clocks));
};

const isTooOld = (date: Date): boolean =>
  Number.isNaN(date.getTime()) || date.getUTCFullYear() < FIRST_YEAR;

/** `Date.UTC` would take the years 0 to 99 for those of the last century. */
const startOfMonth = (year: number, month: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date;
};

const firstDate = (): Date => startOfMonth(FIRST_YEAR, 0);

const floor = (time: number, unit: number): number => Math.floor(time / unit) * unit;

const toDate = (value: Date | string, name: string, timeZone: string): Date => {
  const isLocal = typeof value === 'string' && !ZONE.test(value);
  // JavaScript reads a day as in UTC, and a time without a zone by the clocks of the machine.
  const date = new Date(isLocal && value.includes('T') ? `${value}Z` : value);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`${name} must be a date, got ${String(value)}`);
  }
  return isLocal ? new Date(instantOf(date.getTime(), timeZone)) : date;
};
