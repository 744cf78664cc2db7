import fc from 'fast-check';
import { containment, sketchOf } from '../../server/src/engine/sketch';

describe('sketchOf', () => {
  it('counts the runs of three terms', () => {
    expect(sketchOf(['bank', 'tests', 'digital', 'cash']).size).toBe(2);
    expect(sketchOf(['bank', 'tests'])).toEqual({ size: 0, hashes: [] });
    expect(sketchOf([])).toEqual({ size: 0, hashes: [] });
  });

  it('keeps the smallest hashes, ascending, each once', () => {
    const { hashes, size } = sketchOf(Array.from({ length: 500 }, (_, i) => `w${i % 300}`));
    expect(hashes).toHaveLength(96);
    expect(size).toBe(300);
    expect([...new Set(hashes)].sort((a, b) => a - b)).toEqual(hashes);
  });
});

describe('containment', () => {
  it('is within 0–1, the same both ways, and 1 for a text and itself', () => {
    const terms = fc.array(fc.constantFrom(...'abcdefgh'.split('')), { maxLength: 60 });
    fc.assert(
      fc.property(terms, terms, (left, right) => {
        const [a, b] = [sketchOf(left), sketchOf(right)];
        expect(containment(a, b)).toBe(containment(b, a));
        expect(containment(a, b)).toBeGreaterThanOrEqual(0);
        expect(containment(a, b)).toBeLessThanOrEqual(1);
        expect(containment(a, a)).toBe(a.size === 0 ? 0 : 1);
      })
    );
  });
});
