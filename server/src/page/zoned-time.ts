const DAY = 24 * 60 * 60 * 1000;

/**
 * What the clocks of a time zone show at a point in time: milliseconds since 1970, as if they showed UTC.
 *
 * @example
 * wallTime(Date.parse('2024-05-01T00:00:00Z'), 'Asia/Tokyo'); // Date.parse('2024-05-01T09:00:00Z')
 */
export const wallTime = (instant: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const year = Number(value('year'));
  const shown = new Date(0);
  // The year before the first is written as the first before Christ.
  shown.setUTCFullYear(
    value('era').startsWith('B') ? 1 - year : year,
    Number(value('month')) - 1,
    Number(value('day'))
  );
  shown.setUTCHours(Number(value('hour')), Number(value('minute')), Number(value('second')));
  return shown.getTime() + modulo(instant, 1000);
};

/**
 * The point in time at which the clocks of a time zone show something. What they show twice, when they are set back, is the first
 * of the two; what they leave out, when they are set forward, is as long after the leap as it was meant to be: 02:30 is 03:30.
 *
 * @example
 * instantOf(Date.parse('2024-05-01T09:00:00Z'), 'Asia/Tokyo'); // Date.parse('2024-05-01T00:00:00Z')
 */
export const instantOf = (wall: number, timeZone: string): number => {
  const ahead = (instant: number): number => wallTime(instant, timeZone) - instant;
  // No zone is a day ahead or behind, and none sets its clocks twice within two.
  const before = wall - ahead(wall - DAY);
  const after = wall - ahead(wall + DAY);
  return [before, after].find((instant) => wallTime(instant, timeZone) === wall) ?? before;
};

const modulo = (number: number, by: number): number => ((number % by) + by) % by;
