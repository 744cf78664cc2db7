import { Engine } from '../../server/src/engine';
import type { Document } from '../../server/src/engine';
import { document } from './support/documents';

const DAY = 86_400_000;

const harbour = document({
  id: 'harbour',
  title: 'Digital yuan pays for ferries in the harbour',
  body: ['The central bank lets passengers pay with the digital yuan on ferries.', 'It rained.'],
  date: 10 * DAY,
});
const shops = document({
  id: 'shops',
  title: 'Shops try the digital yuan',
  body: ['Forty shops accept the digital yuan of the central bank.'],
  date: 5 * DAY,
});
const metro = document({
  id: 'metro',
  title: 'Digital yuan reaches the metro',
  body: ['After the ferries, the metro takes the digital yuan as well.'],
  date: 20 * DAY,
});
const undated = document({
  id: 'undated',
  title: 'What the digital yuan is',
  body: ['The digital yuan is money issued by a central bank.'],
});
const football = document({
  id: 'football',
  title: 'Cup final goes to penalties',
  body: ['A goalkeeper saved twice before the crowd went home.'],
  date: 6 * DAY,
});

const engineWith = async (documents: readonly Document[]): Promise<Engine> => {
  const engine = new Engine();
  await engine.add(
    'en',
    engine.analyze(documents).map(({ row }) => row)
  );
  return engine;
};

const relate = async (engine: Engine, source: Document, without: readonly string[] = []) => {
  const [analysis] = engine.analyze([source]);
  if (analysis === undefined) throw new Error('one document gives one analysis');
  return engine.relate('en', {
    document: source,
    row: analysis.row,
    without,
    limit: 5,
    threshold: 0,
  });
};

describe('Engine', () => {
  it('lists background first, then follow-ups, then those without a date', async () => {
    const engine = await engineWith([harbour, shops, metro, undated, football]);
    const { related } = await relate(engine, harbour);
    expect(related.map(({ id, relation }) => [id, relation]).slice(0, 3)).toContainEqual([
      'shops',
      'background',
    ]);
    expect(related.map(({ relation }) => relation)).toEqual(
      expect.arrayContaining(['background', 'follow-up', null])
    );
    expect(related[0]?.id).toBe('shops');
  });

  it('leaves out the article itself and what it is told to', async () => {
    const engine = await engineWith([harbour, shops, metro]);
    const { related } = await relate(engine, harbour, ['shops']);
    expect(related.map(({ id }) => id)).toEqual(['metro']);
  });

  it('names neighbours of every date for relinking', async () => {
    const engine = await engineWith([harbour, shops, metro, undated]);
    const { neighbours } = await relate(engine, harbour);
    expect([...neighbours].sort()).toEqual(['metro', 'shops', 'undated']);
  });

  it('answers the same from packed rows', async () => {
    const engine = await engineWith([harbour, shops, metro, undated]);
    const refilled = new Engine();
    const packed = engine.analyze([undated, metro, shops, harbour]).map((one) => one.packed);
    await refilled.addPacked('en', packed);
    expect(await relate(refilled, harbour)).toEqual(await relate(engine, harbour));
  });

  it('relates an article that it holds as one whose row is handed over', async () => {
    const all = [harbour, shops, metro, undated, football];
    const engine = await engineWith(all);
    for (const one of all) {
      const held = await engine.relate('en', {
        document: one,
        without: [],
        limit: 5,
        threshold: 0,
      });
      expect(held).toEqual(await relate(engine, one));
    }
  });

  it('takes an article in as if it were analysed and added', async () => {
    const engine = await engineWith([shops, metro, { ...harbour, title: 'An older title' }]);
    const { row: _row, ...kept } = engine.analyze([harbour])[0]!;
    expect(await engine.index(harbour)).toEqual(kept);
    expect(engine.size('en')).toBe(3);
    const asAdded = await engineWith([shops, metro, harbour]);
    expect(await relate(engine, harbour)).toEqual(await relate(asAdded, harbour));
    expect(engine.resolveLines('en', [harbour.title])).toEqual(
      asAdded.resolveLines('en', [harbour.title])
    );
  });

  it('keeps locales apart', async () => {
    const engine = await engineWith([harbour]);
    expect([engine.size('en'), engine.size('ja')]).toEqual([1, 0]);
  });

  it('resolves lines by the titles of the rows it holds', async () => {
    const engine = await engineWith([harbour, shops]);
    expect(engine.resolveLines('en', ['shops try the Digital Yuan!'])).toEqual([
      { kind: 'title', id: 'shops', likeness: 1 },
    ]);
  });

  it('finds topics, mentions and lines in one reading', () => {
    const engine = new Engine();
    engine.setVocabulary('en', {
      glossary: [
        { id: 'cbdc', term: 'digital yuan', aliases: [], caseSensitive: false, never: false },
      ],
      topics: [{ id: 't', key: null, name: 'central bank', aliases: [], parent: null }],
    });
    const [analysis] = engine.analyze([
      document({ body: ['Connection: Shops try it', 'The digital yuan of the central bank.'] }),
    ]);
    expect(analysis?.lines.map(({ title }) => title)).toEqual(['Shops try it']);
    expect(analysis?.mentions.map(({ term }) => term)).toEqual(['cbdc']);
    expect(analysis?.row.glossary).toEqual(['cbdc']);
    expect(analysis?.row.terms).not.toContain('shop');
  });

  it('forgets everything when cleared', async () => {
    const engine = await engineWith([harbour]);
    engine.clear();
    expect(engine.size('en')).toBe(0);
  });
});
