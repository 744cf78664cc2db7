import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../../server/src/engine';
import { createEngineThread } from '../../../server/src/worker/client';
import type { EngineThread, EngineThreadOptions } from '../../../server/src/worker/client';
import { document } from '../../engine/support/documents';

/** The worker as it is built; the client runs from source. */
const BUILT = join(__dirname, '../../..', 'dist', 'worker', 'index.js');

const DOCUMENTS = [
  document({ id: 'a', title: 'Night ferry to the harbour', body: ['A ferry at night.'], date: 3 }),
  document({ id: 'b', title: 'Harbour ferry adds nights', body: ['The ferry runs.'], date: 2 }),
  document({ id: 'c', title: '港の仮想通貨', body: ['実験が始まる。'], date: 1 }),
];

const clients: EngineThread[] = [];
const open = (options: Partial<EngineThreadOptions> = {}): EngineThread => {
  const client = createEngineThread({ file: BUILT, ...options });
  clients.push(client);
  return client;
};

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

describe('createEngineThread', () => {
  it('answers across threads as the Engine does in one', async () => {
    const [far, near] = [open(), new Engine()];
    const vocabulary = {
      glossary: [{ id: 'g', term: 'ferry', aliases: [], caseSensitive: false, never: false }],
      topics: [{ id: 't', key: null, name: 'harbour', aliases: [], parent: null }],
    };
    await far.setVocabulary('en', vocabulary);
    near.setVocabulary('en', vocabulary);
    const analyses = near.analyze(DOCUMENTS);
    expect(await far.analyze(DOCUMENTS)).toEqual(analyses);
    const rows = analyses.map(({ row }) => row);
    await far.add('en', rows);
    await near.add('en', rows);
    expect(await far.index(DOCUMENTS[1]!)).toEqual(await near.index(DOCUMENTS[1]!));
    const request = { document: DOCUMENTS[0]!, without: [], limit: 5, threshold: 0 };
    expect(await far.relate('en', request)).toEqual(await near.relate('en', request));
    const lines = ['night FERRY to the harbour', '港の仮想通貨', 'Nothing', '\ud83d'];
    expect(await far.resolveLines('en', lines)).toEqual(near.resolveLines('en', lines));
    expect(await far.linesNear('en', '港の仮想通貨', lines)).toEqual([1]);
    await far.remove('en', ['a']);
    expect(await far.size('en')).toBe(2);
    await far.clear();
    expect(await far.size('en')).toBe(0);
  });

  it('adds more rows than one message holds, and none at all', async () => {
    const client = open();
    const many = Array.from({ length: 1201 }, (_, i) =>
      document({ id: `id${i}`, title: `Tide ${i}` })
    );
    const analyses = await client.analyze(many);
    await client.addPacked(
      'en',
      analyses.map(({ packed }) => packed)
    );
    await client.add('en', []);
    expect(await client.size('en')).toBe(1201);
  });

  it('answers calls in their order', async () => {
    const client = open();
    const [analysis] = await client.analyze(DOCUMENTS.slice(0, 1));
    const sizes = await Promise.all([
      client.size('en'),
      client.add('en', [analysis!.row]),
      client.size('en'),
      client.remove('en', ['a']),
      client.size('en'),
    ]);
    expect(sizes).toEqual([0, undefined, 1, undefined, 0]);
  });

  it('passes errors on by kind and sentence, and goes on', async () => {
    const client = open();
    await expect(client.addPacked('en', ['[]'])).rejects.toThrow(TypeError);
    await expect(client.addPacked('en', ['[99]'])).rejects.toThrow(RangeError);
    const [analysis] = await client.analyze(DOCUMENTS);
    const request = { document: DOCUMENTS[0]!, row: analysis!.row, without: [], limit: 5 };
    await client.add('en', [{ ...analysis!.row, id: 'z' }]);
    await expect(client.relate('en', { ...request, threshold: 7 })).rejects.toThrow(
      'threshold must be within 0–1, got 7'
    );
    expect(await client.size('en')).toBe(1);
  });

  it('refuses what cannot be sent to a thread', async () => {
    const client = open();
    const unsendable = [{ ...DOCUMENTS[0]!, title: (() => '') as unknown as string }];
    await expect(client.analyze(unsendable)).rejects.toThrow(
      'analyze was called with arguments that cannot be cloned'
    );
    expect(await client.size('en')).toBe(0);
  });

  it('rejects what is under way when it is closed, and refuses what comes later', async () => {
    const client = open();
    const underWay = client.analyze(DOCUMENTS);
    const settled = expect(underWay).rejects.toThrow("the engine's thread was closed");
    await client.close();
    await settled;
    await expect(client.size('en')).rejects.toThrow("the engine's thread is closed");
    await client.close();
  });

  it('closes without ever having started', async () => {
    await expect(open().close()).resolves.toBeUndefined();
  });

  it('starts anew, empty, after the thread has ended, and tells so first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-worker-'));
    const file = join(folder, 'mortal.cjs');
    // The built worker, in a thread that ends when it is asked for the size of a locale of this name.
    writeFileSync(
      file,
      `require(${JSON.stringify(BUILT)});
       require('node:worker_threads').parentPort.on('message', ({ args }) => {
         if (args[0] === 'end') process.exit(3);
       });`
    );
    const events: string[] = [];
    const client = open({ file, onRestart: () => events.push('restart') });
    const [analysis] = await client.analyze(DOCUMENTS);
    await client.add('en', [analysis!.row]);
    await client.size('end').catch((error: unknown) => events.push(String(error)));
    expect(events).toEqual(['restart', "Error: the engine's thread ended with code 3"]);
    expect(await client.size('en')).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('gives up a call that takes too long, and goes on with the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-worker-'));
    const file = join(folder, 'slow.cjs');
    // The built worker, in a thread that stands still where it is asked for the size of a locale of this name.
    writeFileSync(
      file,
      `require('node:worker_threads').parentPort.on('message', ({ args }) => {
         if (args[0] === 'slow') for (;;);
       });
       require(${JSON.stringify(BUILT)});`
    );
    const events: string[] = [];
    const client = open({ file, onRestart: () => events.push('restart'), longestCall: 1000 });
    await client.size('en');
    const [slow, behind] = await Promise.allSettled([client.size('slow'), client.size('en')]);
    expect(slow).toMatchObject({
      reason: { message: 'the engine gave up a text that took longer than 1 s' },
    });
    expect(behind).toMatchObject({ reason: { message: expect.stringContaining('ended') } });
    expect(events).toEqual(['restart']);
    expect(await client.size('en')).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('says so where the worker is missing', async () => {
    const client = open({ file: join(tmpdir(), 'newsroom-no-such-worker.js') });
    await expect(client.size('en')).rejects.toThrow("the engine's thread ended with code 1");
  });
});
