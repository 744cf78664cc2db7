import fc from 'fast-check';
import { MemoryIndex } from '../../../server/src/engine';
import { runs } from '../../support/runs';
import { anyRow, describeCandidateIndex } from './candidate-index-contract';
import { row } from '../support/documents';
import { PlainIndex } from '../support/plain-index';

describeCandidateIndex('MemoryIndex', () => new MemoryIndex());
describeCandidateIndex('PlainIndex', () => new PlainIndex());

describe('MemoryIndex', () => {
  it('scores as plain arithmetic does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow()), anyRow(), async (rows, query) => {
        const [fast, plain] = [new MemoryIndex(), new PlainIndex()];
        await fast.add(rows);
        await plain.add(rows);
        const expected = new Map(
          (await plain.candidates(query, { limit: 10 })).map((one) => [one.id, one])
        );
        const found = await fast.candidates(query, { limit: 10 });
        expect(found.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
        for (const { id, score, features } of found) {
          expect(score).toBeCloseTo(expected.get(id)?.score ?? NaN, 9);
          for (const [term, contribution] of expected.get(id)?.features.terms ?? []) {
            expect(new Map(features.terms).get(term)).toBeCloseTo(contribution, 9);
          }
        }
      }),
      { numRuns: runs(100) }
    );
  });

  it('counts each document once', () => {
    const index = new MemoryIndex();
    index.addNow([row({ id: 'a' }), row({ id: 'b' }), row({ id: 'a' })]);
    expect(index.size).toBe(2);
    index.removeNow(['a', 'a', 'c']);
    expect(index.size).toBe(1);
  });

  it('finds the best among more documents than it scores exactly', () => {
    const index = new MemoryIndex();
    for (let i = 0; i < 1000; i += 1) {
      index.addNow([
        row({ id: `id${i}`, title: `Tide ${i}`, body: ['tide table', `word${i % 7}`] }),
      ]);
    }
    const query = row({ id: 'query', title: 'Tide 641', body: ['tide', 'word4'] });
    expect(index.candidatesNow(query, { limit: 3 })[0]?.id).toBe('id641');
  });
});
