import fc from 'fast-check';
import { BottomK } from '../../../server/src/engine/copies/bottom-k';
import { hashText } from '../../../server/src/engine/model/hash';
import { containment, sketchOf } from '../../../server/src/engine/copies/sketch';

const sketch = (terms: readonly string[]) => sketchOf(Uint32Array.from(terms, hashText));

describe('sketchOf', () => {
  it('counts the runs of three terms', () => {
    expect(sketch(['bank', 'tests', 'digital', 'cash']).size).toBe(2);
    expect(sketch(['bank', 'tests'])).toEqual({ size: 0, hashes: [] });
    expect(sketch([])).toEqual({ size: 0, hashes: [] });
  });

  it('keeps the smallest hashes, ascending, each once', () => {
    const { hashes, size } = sketch(Array.from({ length: 500 }, (_, i) => `w${i % 300}`));
    expect(hashes).toHaveLength(96);
    expect(size).toBe(300);
    expect([...new Set(hashes)].sort((a, b) => a - b)).toEqual(hashes);
  });
});

describe('BottomK', () => {
  it('has the smallest, ascending, each once, however they crowd', () => {
    const hashes = new BottomK();
    const hash = fc.oneof(
      fc.constantFrom(0, 1, 2, 0xffffffff, 0xfffffffe),
      fc.nat(40),
      fc.integer({ min: 0xfffffff0, max: 0xffffffff }),
      fc.nat(0xffffffff)
    );
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 120 }), fc.nat(50), (added, count) => {
        hashes.clear(added.length);
        added.forEach((one) => hashes.add(one));
        const expected = [...new Set(added)].sort((a, b) => a - b);
        expect(hashes.size).toBe(expected.length);
        expect(hashes.smallest(count)).toEqual(expected.slice(0, count));
      })
    );
  });
});

describe('containment', () => {
  it('is within 0–1, the same both ways, and 1 for a text and itself', () => {
    const terms = fc.array(fc.constantFrom(...'abcdefgh'.split('')), { maxLength: 60 });
    fc.assert(
      fc.property(terms, terms, (left, right) => {
        const [a, b] = [sketch(left), sketch(right)];
        expect(containment(a, b)).toBe(containment(b, a));
        expect(containment(a, b)).toBeGreaterThanOrEqual(0);
        expect(containment(a, b)).toBeLessThanOrEqual(1);
        expect(containment(a, a)).toBe(a.size === 0 ? 0 : 1);
      })
    );
  });
});
