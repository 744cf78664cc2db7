import fc from 'fast-check';
import { instantOf, wallTime } from '../../server/src/page/zoned-time';

const shownIn = (timeZone: string, instant: string): string =>
  new Date(wallTime(Date.parse(instant), timeZone)).toISOString().replace('Z', '');
const instantIn = (timeZone: string, shown: string): string =>
  new Date(instantOf(Date.parse(`${shown}Z`), timeZone)).toISOString();

describe('wallTime', () => {
  it.each([
    ['Europe/Berlin', '2024-01-15T12:00:00.123Z', '2024-01-15T13:00:00.123'],
    ['Europe/Berlin', '2024-07-15T22:30:00.000Z', '2024-07-16T00:30:00.000'],
    ['Asia/Seoul', '2024-12-31T15:00:00.000Z', '2025-01-01T00:00:00.000'],
    ['Asia/Kathmandu', '2024-05-01T00:00:00.000Z', '2024-05-01T05:45:00.000'],
    ['America/St_Johns', '2024-01-01T00:00:00.000Z', '2023-12-31T20:30:00.000'],
    ['Pacific/Kiritimati', '2024-05-01T12:00:00.000Z', '2024-05-02T02:00:00.000'],
    ['America/New_York', '0001-01-01T00:00:00.000Z', '0000-12-31T19:03:58.000'],
  ])('is what clocks show in %s at %s', (timeZone, instant, shown) => {
    expect(shownIn(timeZone, instant)).toBe(shown);
  });
});

describe('instantOf', () => {
  it.each([
    ['Europe/Berlin', '2024-03-31T01:59:59.000', '2024-03-31T00:59:59.000Z'],
    ['Europe/Berlin', '2024-03-31T03:00:00.000', '2024-03-31T01:00:00.000Z'],
    ['America/New_York', '2024-03-10T03:00:00.000', '2024-03-10T07:00:00.000Z'],
    ['Australia/Sydney', '2024-10-06T03:00:00.000', '2024-10-05T16:00:00.000Z'],
  ])('goes by the clocks of %s before and after they are changed: %s', (zone, shown, instant) => {
    expect(instantIn(zone, shown)).toBe(instant);
  });

  it.each([
    ['Europe/Berlin', '2024-03-31T02:30:00.000', '2024-03-31T01:30:00.000Z'],
    ['America/New_York', '2024-03-10T02:30:00.000', '2024-03-10T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2024-10-06T02:10:00.000', '2024-10-05T15:40:00.000Z'],
    ['Asia/Seoul', '1988-05-08T02:30:00.000', '1988-05-07T17:30:00.000Z'],
    // Midnight itself was left out.
    ['America/Sao_Paulo', '2018-11-04T00:00:00.000', '2018-11-04T03:00:00.000Z'],
    // So was a whole day.
    ['Pacific/Apia', '2011-12-30T12:00:00.000', '2011-12-30T22:00:00.000Z'],
  ])('goes on after the leap of clocks in %s: %s', (zone, shown, instant) => {
    expect(instantIn(zone, shown)).toBe(instant);
  });

  it.each([
    ['Europe/Berlin', '2024-10-27T02:30:00.000', '2024-10-27T00:30:00.000Z'],
    ['America/New_York', '2024-11-03T01:30:00.000', '2024-11-03T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2024-04-07T01:45:00.000', '2024-04-06T14:45:00.000Z'],
    ['Asia/Shanghai', '1988-09-11T01:30:00.000', '1988-09-10T16:30:00.000Z'],
  ])('is the first of two times that clocks in %s show %s', (zone, shown, instant) => {
    expect(instantIn(zone, shown)).toBe(instant);
  });

  it('leads back from what clocks show, but for the second of two times', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const seconds = fc.integer({ min: Date.UTC(1970) / 1000, max: Date.UTC(2040) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (zone, second) => {
        const instant = second * 1000;
        const shown = wallTime(instant, zone);
        const found = instantOf(shown, zone);
        expect(wallTime(found, zone)).toBe(shown);
        expect(found).toBeLessThanOrEqual(instant);
        expect(instant - found).toBeLessThan(25 * 3_600_000);
      })
    );
  });
});
