import type { PageDate } from './model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK_DAYS = 7;
/** The first year that ISO writes with four digits and all databases take. */
const FIRST_YEAR = 1;

/**
 * The point in time of a page's date, as an ISO date-time in UTC. An age is taken from `asOf` back and
 * floored to its own precision: "11 months ago" is the first day of a month, "2 years ago" 1 January,
 * a week its Monday; so it is never later than `asOf`. An explicit date is itself, whatever `asOf` says.
 *
 * @example
 * resolveDate({ kind: 'age', amount: 11, unit: 'month' }, '2024-10-31T12:00:00Z');
 * // '2023-11-01T00:00:00.000Z'
 */
export const resolveDate = (date: PageDate, asOf: Date | string): string => {
  if (date.kind === 'explicit') return toDate(date.date, 'date').toISOString();
  const from = toDate(asOf, 'asOf');
  const amount = Math.max(0, Math.trunc(date.amount));
  const resolved = AGES[date.unit](from, amount);
  const isTooOld = Number.isNaN(resolved.getTime()) || resolved.getUTCFullYear() < FIRST_YEAR;
  return (isTooOld ? firstDate() : resolved).toISOString();
};

type Unit = Extract<PageDate, { kind: 'age' }>['unit'];

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

/** `Date.UTC` would take the years 0 to 99 for those of the last century. */
const startOfMonth = (year: number, month: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date;
};

const firstDate = (): Date => startOfMonth(FIRST_YEAR, 0);

const floor = (time: number, unit: number): number => Math.floor(time / unit) * unit;

const toDate = (value: Date | string, name: string): Date => {
  const date = typeof value === 'string' ? new Date(value) : value;
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`${name} must be a date, got ${String(value)}`);
  }
  return date;
};
