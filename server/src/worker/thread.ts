import { parentPort } from 'node:worker_threads';
import { Engine } from '../engine';
import type { Request, Response } from './protocol';

/**
 * The engine's thread: an engine that answers one request at a time, in the order in which they came.
 */
const serve = (): void => {
  const port = parentPort;
  // Without a port the file was imported, not started as a thread: there is nobody to answer.
  if (port === null) return;
  const engine = new Engine();
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: Request) => {
    last = last.then(async () => port.postMessage(await answer(engine, request)));
  });
};

const answer = async (engine: Engine, { id, method, args }: Request): Promise<Response> => {
  try {
    // The client's types tie arguments to the method; across threads only the caller can know them.
    const call = engine[method] as (...values: readonly unknown[]) => unknown;
    return { id, result: await call.apply(engine, [...args]) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message } };
  }
};

serve();
