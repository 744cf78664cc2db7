import fc from 'fast-check';
import type {
  AnalyzedDocument,
  Candidate,
  CandidateIndex,
  CandidateOptions,
} from '../../../server/src/engine';
import { runs } from '../../support/runs';
import { row } from '../support/documents';

const WORDS = ['tide', 'harbour', 'ferry', '仮想通貨', '区块链', '블록체인', 'night', 'ledger'];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', '__proto__'];

const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((chosen) => chosen.join(' '));

/** A small article out of few words, so that many are alike and some the same. */
export const anyRow = (): fc.Arbitrary<AnalyzedDocument> =>
  fc
    .record({
      id: fc.constantFrom(...IDS),
      source: fc.constantFrom('article', 'api::post.post'),
      title: words(3),
      body: words(9).map((text) => [text]),
      date: fc.option(fc.integer({ min: 1, max: 3 })),
      topics: fc.subarray(['japan', 'china']),
    })
    .map(row);

const anyStep = () => fc.oneof(anyRow(), fc.constantFrom(...IDS));

/** What an index holds after rows were added and ids removed, by id. */
const heldAfter = (steps: readonly (AnalyzedDocument | string)[]): AnalyzedDocument[] => {
  const held = new Map<string, AnalyzedDocument>();
  for (const step of steps) {
    if (typeof step === 'string') held.delete(step);
    else held.set(step.id, step);
  }
  return [...held.values()];
};

const idsOf = (candidates: readonly Candidate[]): string[] => candidates.map(({ id }) => id);

/**
 * What every adapter of the candidate port must do, whatever it keeps articles in.
 *
 * @example
 * describeCandidateIndex('MemoryIndex', () => new MemoryIndex());
 */
export const describeCandidateIndex = (name: string, create: () => CandidateIndex): void => {
  const filled = async (...rows: readonly AnalyzedDocument[]): Promise<CandidateIndex> => {
    const index = create();
    await index.add(rows);
    return index;
  };
  const ferry = (id: string, more: Parameters<typeof row>[0] = {}): AnalyzedDocument =>
    row({ id, title: 'Night ferry', body: ['The ferry leaves the harbour at night.'], ...more });
  const query = ferry('query');
  const ask = async (
    rows: readonly AnalyzedDocument[],
    options: Partial<CandidateOptions> = {}
  ): Promise<string[]> =>
    idsOf(await (await filled(...rows)).candidates(query, { limit: 10, ...options }));

  describe(`${name} as a candidate index`, () => {
    it('finds nothing while it is empty', async () => {
      expect(await ask([])).toEqual([]);
    });

    it('finds what shares a term, and nothing else', async () => {
      const bank = row({ id: 'bank', title: 'Bank rates', body: ['Rates rise.'] });
      expect(await ask([ferry('near'), bank])).toEqual(['near']);
    });

    it('puts what shares more before what shares less', async () => {
      const half = row({ id: 'a', title: 'Harbour walls', body: ['The harbour gets new walls.'] });
      expect(await ask([half, ferry('z')])).toEqual(['z', 'a']);
    });

    it('orders equal scores by id, whatever the order of adding', async () => {
      expect(await ask(['c', 'a', 'b'].map((id) => ferry(id)))).toEqual(['a', 'b', 'c']);
    });

    it('never gives the query itself', async () => {
      expect(await ask([query, ferry('a')])).toEqual(['a']);
    });

    it('gives no more than the limit', async () => {
      const rows = ['a', 'b', 'c'].map((id) => ferry(id));
      expect(await ask(rows, { limit: 2 })).toEqual(['a', 'b']);
      expect(await ask(rows, { limit: 0 })).toEqual([]);
    });

    it.each<[string, Partial<CandidateOptions>, string[]]>([
      ['all without options', {}, ['new', 'none', 'old']],
      ['those of a time or older', { until: 5 }, ['old']],
      ['those newer than a time', { after: 5 }, ['new']],
      ['those between two times', { after: 1, until: 9 }, ['new', 'old']],
      ['those without a date', { undated: true }, ['none']],
      ['those of a content type', { sources: ['api::post.post'] }, ['new']],
      ['those of no content type', { sources: [] }, []],
      ['all but those left out', { without: ['old', 'unknown'] }, ['new', 'none']],
    ])('gives %s', async (_what, options, ids) => {
      const rows = [
        ferry('old', { date: 5 }),
        ferry('new', { date: 6, source: 'api::post.post' }),
        ferry('none', { date: null }),
      ];
      expect(await ask(rows, options)).toEqual(ids);
    });

    it('replaces a document of the same id', async () => {
      const index = await filled(ferry('a'));
      await index.add([row({ id: 'a', title: 'Bank rates', body: ['Rates rise.'] })]);
      expect(await index.candidates(query, { limit: 10 })).toEqual([]);
    });

    it('takes one of the same id in one call for its replacement', async () => {
      expect(await ask([row({ id: 'a', title: 'Bank rates' }), ferry('a')])).toEqual(['a']);
    });

    it('forgets what is removed, and takes unknown ids for no error', async () => {
      const index = await filled(ferry('a'), ferry('b'));
      await index.remove(['a', 'unknown', 'a']);
      expect(idsOf(await index.candidates(query, { limit: 10 }))).toEqual(['b']);
    });

    it('tells all that explaining needs', async () => {
      const near = ferry('a', { date: 7, topics: ['japan'] });
      const [candidate] = await (await filled(near)).candidates(query, { limit: 1 });
      const { title, date, sketch, topics, glossary } = near;
      expect(candidate?.features).toMatchObject({ title, date, sketch, topics, glossary });
      const terms = candidate?.features.terms ?? [];
      expect(terms.map(([term]) => term).sort()).toEqual(near.terms);
      const contributions = terms.map(([, contribution]) => contribution);
      expect([...contributions].sort((a, b) => b - a)).toEqual(contributions);
      const sum = contributions.reduce((total, one) => total + one, 0);
      expect(candidate?.score).toBeCloseTo(sum, 9);
    });

    it('raises the score of what has topics in common', async () => {
      const rows = [ferry('plain'), ferry('topical', { topics: ['japan'] })];
      const candidates = await (
        await filled(...rows)
      ).candidates({ ...query, topics: ['japan'] }, { limit: 2 });
      expect(idsOf(candidates)).toEqual(['topical', 'plain']);
    });

    it('answers as one built clean in any order, whatever was added and removed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep(), { maxLength: 14 }), anyRow(), async (steps, asked) => {
          const grown = create();
          for (const step of steps) {
            if (typeof step === 'string') await grown.remove([step]);
            else await grown.add([step]);
          }
          const held = heldAfter(steps);
          const answer = await grown.candidates(asked, { limit: 10 });
          const clean = await filled(...held);
          const turned = await filled(...[...held].reverse());
          expect(await clean.candidates(asked, { limit: 10 })).toEqual(answer);
          expect(await turned.candidates(asked, { limit: 10 })).toEqual(answer);
        }),
        { numRuns: runs(60) }
      );
    });

    it('is restored when what was added is removed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyRow()), anyRow(), anyRow(), async (rows, extra, asked) => {
          const others = rows.filter(({ id }) => id !== extra.id);
          const index = await filled(...others);
          const before = await index.candidates(asked, { limit: 10 });
          await index.add([extra]);
          await index.remove([extra.id]);
          expect(await index.candidates(asked, { limit: 10 })).toEqual(before);
        }),
        { numRuns: runs(60) }
      );
    });

    it('orders totally, each once, and cuts a longer list for a smaller limit', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyRow()), anyRow(), fc.nat(6), async (rows, asked, limit) => {
          const index = await filled(...rows);
          const all = await index.candidates(asked, { limit: 10 });
          const ordered = [...all].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
          expect(all).toEqual(ordered);
          expect(new Set(idsOf(all)).size).toBe(all.length);
          expect(idsOf(all)).not.toContain(asked.id);
          expect(await index.candidates(asked, { limit })).toEqual(all.slice(0, limit));
        }),
        { numRuns: runs(60) }
      );
    });
  });
};
