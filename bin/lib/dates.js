'use strict';

const { UsageError } = require('./errors');

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether the calendar has that day: `Date` would take 30 February for 1 March. */
const isDay = (year, month, day) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * The point in time that ages count back from, as an ISO date-time. A day by itself is its beginning in UTC.
 *
 * @throws UsageError for what is no date.
 */
const readAsOf = (text, now) => {
  if (text === undefined) return `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  const time = new Date(
    text.includes('T') && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text
  );
  if (year === undefined || !isDay(year, month, day) || Number.isNaN(time.getTime())) {
    throw new UsageError(
      `--as-of must be a date such as 2024-10-31 or 2024-10-31T12:00:00Z, got “${text}”.`
    );
  }
  return time.toISOString();
};

module.exports = { readAsOf };
