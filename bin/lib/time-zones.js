'use strict';

const { UsageError } = require('./errors');

/** The zone of this machine, or of the variable TZ; Node knows none where TZ names none. */
const own = () => new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';

/**
 * The IANA name of the time zone that an option names; that of this machine unless told.
 *
 * @throws UsageError for what is no zone. Offsets such as +09:00 are none: a zone knows when its clocks are changed.
 * @example
 * readTimeZone('europe/berlin'); // 'Europe/Berlin'
 */
const readTimeZone = (text) => {
  if (text === undefined) return own();
  try {
    if (/^[a-z]/i.test(text)) {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    }
  } catch {
    // Told below.
  }
  throw new UsageError(
    `--time-zone must be the name of a time zone such as Europe/Berlin or Asia/Tokyo, got “${text}”.`
  );
};

module.exports = { readTimeZone };
