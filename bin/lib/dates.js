'use strict';

const { UsageError } = require('./errors');

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether the calendar has that day: `Date` would take 30 February for 1 March. */
const isDay = (year, month, day) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A day by itself is its end, so that “3 hours ago” is on that day. */
const inFull = (text) => (text.includes('T') ? text : `${text}T23:59:59.999`);

const hasZone = (text) => /(?:Z|[+-]\d{2}:\d{2})$/.test(text);

/**
 * The point in time that ages count back from, as an ISO date-time; `now` unless told. What names no zone has none: it is
 * read by the clocks of the import.
 *
 * @throws UsageError for what is no date.
 * @example
 * readAsOf('2024-10-31', new Date());           // '2024-10-31T23:59:59.999'
 * readAsOf('2024-10-31T09:00+09:00', new Date()); // '2024-10-31T00:00:00.000Z'
 */
const readAsOf = (text, now) => {
  if (text === undefined) return now.toISOString();
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  const full = inFull(text);
  const time = new Date(hasZone(full) ? full : `${full}Z`);
  if (year === undefined || !isDay(year, month, day) || Number.isNaN(time.getTime())) {
    throw new UsageError(
      `--as-of must be a date such as 2024-10-31 or 2024-10-31T12:00:00Z, got “${text}”.`
    );
  }
  return hasZone(full) ? time.toISOString() : full;
};

module.exports = { readAsOf };
