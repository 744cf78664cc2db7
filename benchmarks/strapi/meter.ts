import type { Core } from '@strapi/strapi';
import {
  watchLoop,
  watchQueries,
  watchThreads,
  type LoopDelay,
  type Messages,
  type Queries,
} from './watch';

/** What a part of a task took. */
export interface Figures {
  readonly seconds: number;
  /** Seconds in which this process had a processor. */
  readonly busy: number;
  readonly loop: LoopDelay;
  readonly queries: Queries;
  readonly messages: Messages;
}

/** Seconds in which this process had a processor, all threads together. */
export const busySeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const threads = watchThreads();

/** Figures of what is done from one call to the next. */
export const createMeter = (app: Core.Strapi) => {
  const loop = watchLoop();
  const queries = watchQueries(app);
  let begun = { at: performance.now(), busy: busySeconds() };
  return (): Figures => {
    const now = { at: performance.now(), busy: busySeconds() };
    const seconds = (now.at - begun.at) / 1000;
    const busy = now.busy - begun.busy;
    begun = now;
    return { seconds, busy, loop: loop.take(), queries: queries.take(), messages: threads.take() };
  };
};

export type Meter = ReturnType<typeof createMeter>;
