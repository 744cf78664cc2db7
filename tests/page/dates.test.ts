import { parseViews, readByline } from '../../server/src/page/parts/byline';
import { parseDate } from '../../server/src/page/parts/explicit-date';
import { resolveDate } from '../../server/src/page/resolve-date';
import type { PageDate } from '../../server/src/page/model/types';

/** What clocks showed, as it is written without a zone. */
const at = (date: string): unknown => ({ kind: 'local', date });
const age = (amount: number, unit: string): unknown => ({ kind: 'age', amount, unit });

describe('readByline', () => {
  it.each([
    ['11 months ago 73', age(11, 'month'), 73],
    ['3 days ago · 1,204 views', age(3, 'day'), 1204],
    ['1.2K views | 2 hours ago', age(2, 'hour'), 1200],
    ['2 hours ago', age(2, 'hour'), null],
    ['an hour ago', age(1, 'hour'), null],
    ['Published yesterday', age(1, 'day'), null],
    ['11か月前 73', age(11, 'month'), 73],
    ['１１ヶ月前　閲覧数：73', age(11, 'month'), 73],
    ['3日前', age(3, 'day'), null],
    ['2週間前 1.5万回閲覧', age(2, 'week'), 15_000],
    ['11개월 전 조회 73', age(11, 'month'), 73],
    ['3일 전 · 조회수 1,204회', age(3, 'day'), 1204],
    ['11个月前 73 次浏览', age(11, 'month'), 73],
    ['11個月前', age(11, 'month'), null],
    ['3天前', age(3, 'day'), null],
    ['5 分鐘前', age(5, 'minute'), null],
    ['2年前', age(2, 'year'), null],
    ['2024年5月1日 10:30', at('2024-05-01T10:30:00.000Z'), null],
    ['May 1, 2024 · 73 views', at('2024-05-01T00:00:00.000Z'), 73],
    ['2024年5月1日（水）10時30分', at('2024-05-01T10:30:00.000Z'), null],
    ['公開日：2024年5月1日 水曜日 午後3時', at('2024-05-01T15:00:00.000Z'), null],
    ['입력 2024-05-01', at('2024-05-01T00:00:00.000Z'), null],
    ['기사입력 2024.05.01. (수) 오후 3:05', at('2024-05-01T15:05:00.000Z'), null],
    ['수정 2024-05-02 10:00 | 입력 2024-05-01 09:00', at('2024-05-01T09:00:00.000Z'), null],
    ['[등록] 2024년 5월 1일 오전 12시 5분', at('2024-05-01T00:05:00.000Z'), null],
    ['发布时间：2024年5月1日 星期三 下午12:05 · 73 次浏览', at('2024-05-01T12:05:00.000Z'), 73],
    ['Last updated: May 2, 2024', at('2024-05-02T00:00:00.000Z'), null],
    ['2024. 5. 1.', at('2024-05-01T00:00:00.000Z'), null],
  ])('reads "%s"', (line, date, views) => {
    expect(readByline(line)).toEqual({ date, views });
  });

  it.each([
    '73',
    '3 days ago the tide turned',
    '입력 장치는 2024-05-01에 나온다',
    '2024年5月1日（水）9時30分に始まる',
    '11 monkeys ago',
    '',
    '2024',
    '3日前に発表した',
    '1 2 3',
  ])('leaves "%s" to the story', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('gives up numbers that no column holds', () => {
    expect(readByline('2 days ago 99999999999999')).toBeNull();
    expect(parseViews('99,999,999,999')).toBeNull();
  });
});

describe('parseDate', () => {
  it.each([
    ['2024-05-01', '2024-05-01T00:00:00.000Z'],
    ['2024-05-01 09:00', '2024-05-01T09:00:00.000Z'],
    ['2024-05-01T09:00:30', '2024-05-01T09:00:30.000Z'],
    ['2024/5/1', '2024-05-01T00:00:00.000Z'],
    ['2024년 5월 1일', '2024-05-01T00:00:00.000Z'],
    ['2024年5月1日（水）午後9時30分', '2024-05-01T21:30:00.000Z'],
    ['2024年5月1日 上午12:05', '2024-05-01T00:05:00.000Z'],
    ['1 May 2024', '2024-05-01T00:00:00.000Z'],
  ])('reads %s as it is written', (written, date) => {
    expect(parseDate(written)).toEqual(at(date));
  });

  it.each([
    ['2024-05-01T09:00:00+09:00', '2024-05-01T00:00:00.000Z'],
    ['2024-05-01T09:00Z', '2024-05-01T09:00:00.000Z'],
    ['2024-05-01 09:00 UTC', '2024-05-01T09:00:00.000Z'],
    ['Wed, 01 May 2024 09:00:00 GMT', '2024-05-01T09:00:00.000Z'],
    ['Wed, 01 May 2024 09:00:00 +0900', '2024-05-01T00:00:00.000Z'],
  ])('reads %s by its zone', (written, date) => {
    expect(parseDate(written)).toEqual({ kind: 'explicit', date });
  });

  it.each(['2024-02-30', '2024-13-01', '2024-05-01T25:00', 'soon', '', '1', '0000-01-01'])(
    'takes "%s" for no date',
    (written) => {
      expect(parseDate(written)).toBeNull();
    }
  );
});

describe('resolveDate', () => {
  it.each([
    [11, 'month', '2023-11-01T00:00:00.000Z'],
    [0, 'month', '2024-10-01T00:00:00.000Z'],
    [2, 'year', '2022-01-01T00:00:00.000Z'],
    [3, 'day', '2024-10-28T00:00:00.000Z'],
    [1, 'week', '2024-10-21T00:00:00.000Z'],
    [13, 'hour', '2024-10-30T23:00:00.000Z'],
    [5, 'minute', '2024-10-31T12:29:00.000Z'],
    [9999, 'year', '0001-01-01T00:00:00.000Z'],
  ] as const)('floors %d %s to its precision', (amount, unit, expected) => {
    const date: PageDate = { kind: 'age', amount, unit };
    expect(resolveDate(date, '2024-10-31T12:34:56Z')).toBe(expected);
    expect(resolveDate(date, new Date('2024-10-31T12:34:56Z'))).toBe(expected);
  });

  it('leaves an explicit date as it is', () => {
    const date: PageDate = { kind: 'explicit', date: '2025-01-01T00:00:00.000Z' };
    for (const timeZone of [undefined, 'Asia/Tokyo']) {
      expect(resolveDate(date, '2024-10-31', timeZone)).toBe('2025-01-01T00:00:00.000Z');
    }
  });

  it.each([
    ['UTC', '2024-05-01T00:30:00.000Z'],
    ['Europe/Berlin', '2024-04-30T22:30:00.000Z'],
    ['Asia/Tokyo', '2024-04-30T15:30:00.000Z'],
    ['Asia/Seoul', '2024-04-30T15:30:00.000Z'],
    ['Asia/Shanghai', '2024-04-30T16:30:00.000Z'],
    ['Asia/Kathmandu', '2024-04-30T18:45:00.000Z'],
    ['America/New_York', '2024-05-01T04:30:00.000Z'],
  ])('reads a date without a zone by the clocks of %s', (timeZone, expected) => {
    const date: PageDate = { kind: 'local', date: '2024-05-01T00:30:00.000Z' };
    expect(resolveDate(date, '2024-10-31', timeZone)).toBe(expected);
  });

  it.each([
    // The end of 31 October in Tokyo is the afternoon of that day in UTC.
    ['2024-10-31T23:59:59.999', 'Asia/Tokyo', 1, 'day', '2024-10-29T15:00:00.000Z'],
    ['2024-10-31T20:00:00Z', 'Asia/Tokyo', 1, 'day', '2024-10-30T15:00:00.000Z'],
    ['2024-10-31T20:00:00Z', 'America/New_York', 0, 'day', '2024-10-31T04:00:00.000Z'],
    ['2024-11-06T12:00:00Z', 'America/New_York', 1, 'week', '2024-10-28T04:00:00.000Z'],
    ['2024-10-31T20:00:00Z', 'Europe/Berlin', 9, 'month', '2023-12-31T23:00:00.000Z'],
    ['2024-10-31T20:00:00Z', 'Asia/Seoul', 2, 'year', '2021-12-31T15:00:00.000Z'],
    ['2024-10-31T20:40:00Z', 'Asia/Kolkata', 3, 'hour', '2024-10-31T17:00:00.000Z'],
    ['2024-10-27T01:10:00Z', 'Europe/Berlin', 0, 'minute', '2024-10-27T01:10:00.000Z'],
  ] as const)('counts back from %s by the clocks of %s: %d %s', (asOf, zone, amount, unit, is) => {
    expect(resolveDate({ kind: 'age', amount, unit }, asOf, zone)).toBe(is);
  });

  it('is of the first year at least', () => {
    const first: PageDate = { kind: 'local', date: '0001-01-01T00:00:00.000Z' };
    expect(resolveDate(first, '2024-10-31', 'Asia/Tokyo')).toBe('0001-01-01T00:00:00.000Z');
  });

  it('names a wrong asOf', () => {
    expect(() => resolveDate({ kind: 'age', amount: 1, unit: 'day' }, 'soon')).toThrow(
      'asOf must be a date, got soon'
    );
  });
});
