import { readingHash } from '../../../server/src/indexing/client/reading-hash';
import { DEFAULT_OPTIONS } from '../../../server/src/model';

const own = readingHash('vocabulary', DEFAULT_OPTIONS);

describe('readingHash', () => {
  it('stays the same as long as nothing changes', () => {
    const longer = { ...DEFAULT_OPTIONS, limit: 9 };
    expect(readingHash('vocabulary', longer)).toBe(own);
    expect(readingHash('vocabulary', DEFAULT_OPTIONS, process.versions.icu)).toBe(own);
  });

  it.each([
    ['the vocabulary', readingHash('another', DEFAULT_OPTIONS)],
    ['the markers', readingHash('vocabulary', { ...DEFAULT_OPTIONS, markers: ['See'] })],
    [
      'the mentions per term',
      readingHash('vocabulary', { ...DEFAULT_OPTIONS, glossary: { perTerm: 2, max: 20 } }),
    ],
    ['ICU, as by an upgrade of Node', readingHash('vocabulary', DEFAULT_OPTIONS, '1.0')],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(own);
  });
});
