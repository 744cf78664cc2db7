import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Engine } from '../engine';
import { METHODS } from './protocol';
import type { Method, Response } from './protocol';

/** The engine's methods, each answered across threads. */
export type EngineThread = {
  readonly [M in Method]: (
    ...args: Parameters<Engine[M]>
  ) => Promise<Awaited<ReturnType<Engine[M]>>>;
} & {
  /** Ends the thread; calls under way are rejected. A later call is refused. */
  close(): Promise<void>;
};

export interface EngineThreadOptions {
  /** Path of the built worker. */
  readonly file: string;
  /** Called once the thread has ended by itself: what it held is gone and must be added again. */
  readonly onRestart?: () => void;
  /** For how many milliseconds a thread may work at one call; it is ended then. Two minutes unless told. */
  readonly longestCall?: number;
}

/** No call takes so long but one that would hold up all others: a text that a pattern or a table of ours is no match for. */
const LONGEST_CALL_MS = 120_000;

const MB = 1024 ** 2;

/** A thread that wants more memory is ended alone, before the machine ends the whole process. */
const MAX_HEAP_MB = Math.min(8192, Math.floor(totalmem() / 2 / MB));

/** Rows in one message, so that neither thread stands still over a large one. */
const PAGE = 500;

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * An engine in a thread of its own, started at the first call and again after a crash. It never keeps the
 * process alive by itself.
 *
 * @example
 * const engine = createEngineThread({ file: '/plugin/dist/worker/index.js' });
 * await engine.add('en', rows);
 */
export const createEngineThread = (options: EngineThreadOptions): EngineThread => {
  const thread = new RestartingWorker(options);
  const call =
    (method: Method) =>
    (...args: readonly unknown[]) =>
      thread.call(method, args);
  const methods = Object.fromEntries(METHODS.map((method) => [method, call(method)]));
  const inPages = (method: Method) => async (locale: string, rows: readonly unknown[]) => {
    for (let i = 0; i === 0 || i < rows.length; i += PAGE) {
      await thread.call(method, [locale, rows.slice(i, i + PAGE)]);
    }
  };
  // Each method passes its arguments on and gives back what the same method of the engine returned.
  return {
    ...methods,
    add: inPages('add'),
    addPacked: inPages('addPacked'),
    close: () => thread.close(),
  } as unknown as EngineThread;
};

class RestartingWorker {
  readonly #options: EngineThreadOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;
  /** Runs while a call is worked at; started anew with each answer. */
  #watch: NodeJS.Timeout | undefined;

  constructor(options: EngineThreadOptions) {
    this.#options = options;
  }

  call(method: Method, args: readonly unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error("the engine's thread is closed"));
    const worker = (this.#worker ??= this.#start());
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      // While an answer is awaited the process must live on.
      worker.ref();
      if (this.#pending.size === 1) this.#startWatch();
      try {
        worker.postMessage({ id, method, args });
      } catch (error) {
        this.#take(id);
        reject(
          new TypeError(`${method} was called with arguments that cannot be cloned`, {
            cause: error,
          })
        );
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#rejectAll(new Error("the engine's thread was closed"));
    await worker?.terminate();
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB };
    const worker = new Worker(this.#options.file, { resourceLimits });
    let cause: unknown;
    worker.on('message', (response: Response) => this.#settle(response));
    worker.on('messageerror', (error) => {
      cause = error;
      void worker.terminate();
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      // First the owner learns that all is lost, so that whoever retries finds an empty thread.
      this.#options.onRestart?.();
      this.#rejectAll(new Error(`the engine's thread ended with code ${code}`, { cause }));
    });
    worker.unref();
    return worker;
  }

  #settle(response: Response): void {
    const pending = this.#take(response.id);
    if (pending === undefined) return;
    if ('error' in response) pending.reject(toError(response.error));
    else pending.resolve(response.result);
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker?.unref();
    this.#startWatch();
    return pending;
  }

  /** Calls are worked at one after the other: what is waited for longest is what the thread is at. */
  #startWatch(): void {
    clearTimeout(this.#watch);
    if (this.#pending.size === 0) return;
    const limit = this.#options.longestCall ?? LONGEST_CALL_MS;
    this.#watch = setTimeout(() => {
      const [id] = this.#pending.keys();
      const late = id === undefined ? undefined : this.#pending.get(id);
      if (id !== undefined) this.#pending.delete(id);
      late?.reject(new Error(`the engine gave up a text that took longer than ${limit / 1000} s`));
      void this.#worker?.terminate();
    }, limit).unref();
  }

  #rejectAll(error: Error): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    clearTimeout(this.#watch);
    for (const { reject } of all) reject(error);
  }
}

const toError = ({ name, message }: { name: string; message: string }): Error => {
  if (name === 'RangeError') return new RangeError(message);
  return name === 'TypeError' ? new TypeError(message) : new Error(message);
};
