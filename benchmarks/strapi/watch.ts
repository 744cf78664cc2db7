import { AsyncLocalStorage } from 'node:async_hooks';
import { openSync, readSync } from 'node:fs';
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Core } from '@strapi/strapi';

/** Quantiles of how long the event loop made others wait, in milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface LoopDelay {
  /** By Node's own sampling of every 10 ms, which an idle loop has for its delay. */
  readonly node: Quantiles;
  /** The same without the time in which other processes and threads had the processor; null where Linux does not tell. */
  readonly own: Quantiles | null;
}

const NS_PER_MS = 1e6;
const SAMPLE_MS = 10;

interface Histogram {
  readonly max: number;
  percentile(p: number): number;
}

const quantilesOf = (histogram: Histogram): Quantiles => ({
  p50: histogram.percentile(50) / NS_PER_MS,
  p99: histogram.percentile(99) / NS_PER_MS,
  max: histogram.max / NS_PER_MS,
});

/** How long the main thread was ready to run, but something else had the processor; in nanoseconds since it began. */
const openWaits = (): (() => number) | null => {
  try {
    const file = openSync('/proc/self/schedstat', 'r');
    const bytes = Buffer.alloc(128);
    return () => {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      return Number(bytes.toString('latin1', 0, length).split(' ')[1]);
    };
  } catch {
    return null;
  }
};

const waited = openWaits();

const watchOwn = (): (() => Quantiles | null) => {
  if (!waited) return () => null;
  const histogram = createHistogram();
  let last = { at: performance.now(), waited: waited() };
  setInterval(() => {
    const now = { at: performance.now(), waited: waited() };
    const own = (now.at - last.at) * NS_PER_MS - (now.waited - last.waited);
    histogram.record(Math.max(1, Math.round(own)));
    last = now;
  }, SAMPLE_MS).unref();
  return () => {
    const quantiles = quantilesOf(histogram);
    histogram.reset();
    return quantiles;
  };
};

/** Watches the event loop of this process. */
export const watchLoop = () => {
  const histogram = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  histogram.enable();
  const takeOwn = watchOwn();
  return {
    /** What was seen since the last call. */
    take(): LoopDelay {
      const delay = { node: quantilesOf(histogram), own: takeOwn() };
      histogram.reset();
      return delay;
    },
  };
};

/** Statements, and those among them that read what editors said. */
export interface Statements {
  readonly count: number;
  readonly decisions: number;
}

const edited = new AsyncLocalStorage<true>();

/** Does an edit whose statements are told apart from those of the background. */
export const asEdit = <T>(edit: () => T): T => edited.run(true, edit);

/** The same for all requests to a server from now on. */
export const requestsAreEdits = (strapi: Core.Strapi): void =>
  void strapi.server.httpServer.prependListener('request', () => edited.enterWith(true));

/** What was asked of the database. */
export interface Queries {
  readonly count: number;
  /** Rows of articles read with their bodies, and packed rows. */
  readonly bodies: number;
  readonly packed: number;
  readonly decisions: number;
  /** Those of edits. */
  readonly ofEdits: Statements;
  /** The slowest statements, one for each text of SQL. */
  readonly slowest: readonly { readonly ms: number; readonly sql: string }[];
}

interface Asked {
  readonly __knexQueryUid: string;
  readonly sql: string;
}

const SHOWN_SQL = 160;
const MAX_SLOW = 8;

const rowsOf = (response: unknown): number => {
  if (Array.isArray(response)) return response.length;
  const { rows } = (response ?? {}) as { rows?: readonly unknown[] };
  return rows?.length ?? 0;
};

/** Watches what a Strapi asks of its database. */
export const watchQueries = (strapi: Core.Strapi) => {
  const begun = new Map<string, number>();
  let slowest = new Map<string, number>();
  let [count, bodies, packed, decisions] = [0, 0, 0, 0];
  let ofEdits = { count: 0, decisions: 0 };
  strapi.db.connection.on('query', ({ __knexQueryUid: id, sql }: Asked) => {
    begun.set(id, performance.now());
    const isDecisions = sql.startsWith('select') && sql.includes('newsroom_decisions');
    if (isDecisions) decisions += 1;
    if (edited.getStore()) {
      ofEdits.count += 1;
      if (isDecisions) ofEdits.decisions += 1;
    }
  });
  strapi.db.connection.on(
    'query-response',
    (response: unknown, { __knexQueryUid: id, sql }: Asked) => {
      const ms = performance.now() - (begun.get(id) ?? Infinity);
      begun.delete(id);
      count += 1;
      slowest.set(sql, Math.max(ms, slowest.get(sql) ?? 0));
      if (!sql.startsWith('select')) return;
      if (sql.includes('newsroom_articles') && /["`]body["`]/.test(sql)) bodies += rowsOf(response);
      if (/["`]packed["`]|"newsroom_term_rows" as "t0"/.test(sql)) packed += rowsOf(response);
    }
  );
  return {
    take(): Queries {
      const slow = [...slowest]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MAX_SLOW)
        .map(([sql, ms]) => ({ ms, sql: sql.slice(0, SHOWN_SQL) }));
      const taken = { count, bodies, packed, decisions, ofEdits, slowest: slow };
      slowest = new Map();
      [count, bodies, packed, decisions] = [0, 0, 0, 0];
      ofEdits = { count: 0, decisions: 0 };
      return taken;
    },
  };
};

/** Resolves once a statement that fits was answered. */
export const untilSql = (strapi: Core.Strapi, wanted: RegExp): Promise<void> =>
  new Promise((done) => {
    const look = (_response: unknown, { sql }: Asked): void => {
      if (!wanted.test(sql)) return;
      strapi.db.connection.off('query-response', look);
      done();
    };
    strapi.db.connection.on('query-response', look);
  });

/** What this process sent to threads of its own. */
export interface Messages {
  readonly count: number;
}

/** Gives all that is sent to threads to a function, until the one that it returns is called. */
const onPost = (use: (worker: Worker, message: unknown) => void): (() => void) => {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: unknown, ...rest: []) {
    use(this, message);
    return postMessage.call(this, message, ...rest);
  };
  return () => void (Worker.prototype.postMessage = postMessage);
};

/** Watches what this process sends to threads of its own. */
export const watchThreads = () => {
  let count = 0;
  onPost(() => (count += 1));
  return {
    take(): Messages {
      const taken = { count };
      count = 0;
      return taken;
    },
  };
};

/** Weighs what threads are sent and what they answer, until the function that it returns is called; in bytes. */
export const weighMessages = (): (() => number) => {
  let bytes = 0;
  const known = new Set<Worker>();
  const weigh = (message: unknown): void => void (bytes += serialize(message).length);
  const stop = onPost((worker, message) => {
    weigh(message);
    if (known.has(worker)) return;
    known.add(worker);
    worker.on('message', weigh);
  });
  return () => {
    stop();
    for (const worker of known) worker.off('message', weigh);
    return bytes;
  };
};
