import { Worker, parentPort, workerData } from 'node:worker_threads';
import { Engine } from '../../server/src/engine';
import type { Analysis, Document } from '../../server/src/engine';
import { readMix } from './corpus';
import { rounded } from './measure';

/** Threads that relink at a time, each with an index of its own. */
const THREADS = 2;
/** Most articles relinked; of a larger newsroom as many, evenly spread, and the time for all follows in proportion. */
const MAX_RELINKED = 10_000;
/** As the plugin asks: related articles in each list, and the least relevance. */
const REQUEST = { limit: 5, threshold: 0.2, without: [] };

/** What a thread is told. */
interface Task {
  readonly data: string;
  readonly count: number;
  readonly seed: number;
  readonly part: number;
}

export interface Relinking {
  readonly documents: number;
  readonly relinked: number;
  readonly 'articles/s': number;
  readonly 'seconds for all': number;
}

const isTask = (value: unknown): value is Task =>
  typeof value === 'object' && value !== null && 'part' in value;

/** Whether this is a thread that `relink` has started; its work is done by `relinkPart`. */
export const isRelinkThread = (): boolean => parentPort !== null && isTask(workerData);

/** Relinks one part of all articles: tells when the index is filled, waits to be told to begin, tells how many. */
export const relinkPart = async (): Promise<void> => {
  const port = parentPort;
  if (port === null || !isTask(workerData)) return;
  const { data, count, seed, part } = workerData;
  const engine = new Engine();
  const read: { document: Document; row: Analysis['row'] }[] = [];
  for (const { document } of readMix(data, count, seed).samples) {
    for (const { row } of engine.analyze([document])) {
      await engine.add(document.locale, [row]);
      read.push({ document, row });
    }
  }
  const every = Math.max(1, Math.ceil(read.length / MAX_RELINKED));
  const mine = read.filter((_, i) => i % every === 0).filter((_, i) => i % THREADS === part);
  port.once('message', () => {
    void (async () => {
      for (const one of mine) await engine.relate(one.document.locale, { ...one, ...REQUEST });
      port.postMessage(mine.length);
    })();
  });
  port.postMessage('ready');
};

const nextMessage = (worker: Worker): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** How long it takes to relate all articles anew: reading the text, all lists, reasons and anchors, without a database. */
export const relink = async (data: string, count: number, seed: number): Promise<Relinking> => {
  const workers = Array.from(
    { length: THREADS },
    (_, part) => new Worker(__filename, { workerData: { data, count, seed, part } satisfies Task })
  );
  await Promise.all(workers.map(nextMessage));
  const start = performance.now();
  const counts = await Promise.all(
    workers.map((worker) => {
      const done = nextMessage(worker);
      worker.postMessage('begin');
      return done;
    })
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  const relinked = counts.reduce<number>((sum, one) => sum + Number(one), 0);
  return {
    documents: count,
    relinked,
    'articles/s': rounded(relinked / seconds),
    'seconds for all': rounded((seconds / relinked) * count),
  };
};
