import fc from 'fast-check';
import { differByLetter, isOnePattern } from '../../../server/src/engine/copies/title-pattern';

describe('differByLetter', () => {
  it.each([
    ['Plan A for the harbour', 'Plan B for the harbour'],
    ['Rect: x property', 'Rect: y property'],
    ['skewX()', 'skewY()'],
    ['ビタミンCの働き', 'ビタミンDの働き'],
    ['비타민 C의 효과', '비타민 D의 효과'],
    ['维生素 C 的作用', '维生素 D 的作用'],
  ])('tells %s from %s', (a, b) => {
    expect([differByLetter(a, b), differByLetter(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['The port of Kobe', 'The port of Cobe'],
    ['Plan A', 'Plan a'],
    ['Plan A', 'Plan A'],
    ['Plan A', 'Plan'],
    ['Plan 1', 'Plan 2'],
    ['Plan A and B', 'Plan B and A'],
    ['港の朝', '港の夜'],
    ['', ''],
  ])('does not tell %s from %s', (a, b) => {
    expect([differByLetter(a, b), differByLetter(b, a)]).toEqual([false, false]);
  });
});

describe('isOnePattern', () => {
  it.each([
    ['drag event', 'dragstart event'],
    ['Ferry from Kobe to Osaka', 'Ferry from Nara to Osaka'],
    ['中央銀行は金利を上げた', '中央銀行は金利を下げた'],
    ['중앙은행 금리 인상', '중앙은행 금리 인하'],
    ['央行提高基准利率', '央行下调基准利率'],
  ])('is true of %s and %s', (a, b) => {
    expect(isOnePattern(a, b)).toBe(true);
  });

  it.each([
    ['Ferry from Kobe', 'FERRY FROM KOBE'],
    ['Bank raises rates', 'Rates are raised by the bank'],
    ['', ''],
    ['', 'Ferry'],
  ])('is false of %s and %s', (a, b) => {
    expect(isOnePattern(a, b)).toBe(false);
  });

  it('is the same both ways', () => {
    const title = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(isOnePattern(a, b)).toBe(isOnePattern(b, a));
        expect(differByLetter(a, b)).toBe(differByLetter(b, a));
      })
    );
  });
});
