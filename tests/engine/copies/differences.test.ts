import { differencesOf } from '../../../server/src/engine/copies/differences';
import { wordsOf } from '../support/term-rows';

describe('differencesOf', () => {
  const a = wordsOf([
    ['1987', 0, 1, 2],
    ['bank', 1, 2, 3],
    ['rate', 1, 1, 1],
  ]);
  const b = wordsOf([
    ['bank', 0, 1, 1],
    ['port', 1, 1, 2],
    ['rate', 1, 0, 1],
    ['金利', 0, 0, 1],
  ]);

  it('counts what both have, and what each has alone', () => {
    const differences = differencesOf(a, b);
    expect(differences.common).toBe(2);
    expect(differences.pairs).toBeCloseTo(1 / 11, 12);
    expect(differences.a).toEqual({
      length: 6,
      title: 2,
      ownTitle: 1,
      figures: 2,
      ownFigures: 2,
      names: [{ own: 3, other: 1 }],
      said: [
        { own: 2, other: 0 },
        { own: 3, other: 1 },
      ],
    });
    expect(differences.b.names).toEqual([{ own: 2, other: 0 }]);
  });

  it('has its sides the other way round for the texts the other way round', () => {
    const [one, other] = [differencesOf(a, b), differencesOf(b, a)];
    expect(other).toEqual({ ...one, a: one.b, b: one.a });
  });

  it('finds nothing in empty texts', () => {
    const nothing = wordsOf([]);
    expect(differencesOf(nothing, nothing)).toMatchObject({ common: 0, pairs: 0 });
  });
});
