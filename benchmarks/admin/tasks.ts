import type { Browser, Page } from 'playwright-core';

/** An event of Chromium's trace, as far as it is read. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', '__metadata'];

/** Done once for each frame that shows something else than the one before, drawn or moved. */
const FRAME = 'Layerize';

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0);

/** Durations in milliseconds of tasks of the page's main thread. */
export interface Tasks {
  /** Of those that changed what is seen. */
  readonly frames: readonly number[];
  /** The same without the time in which other processes had the processor. */
  readonly busy: readonly number[];
  readonly all: readonly number[];
}

const readTasks = (events: readonly TraceEvent[]): Tasks => {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain'
  );
  const of = (name: string, { pid, tid }: TraceEvent): TraceEvent[] =>
    events.filter((one) => one.name === name && one.pid === pid && one.tid === tid);
  // The page that is measured is the one that draws.
  const main = [...mains].sort(
    (a, b) => of('FireAnimationFrame', b).length - of('FireAnimationFrame', a).length
  )[0];
  if (!main) throw new Error('the trace names no main thread');
  const tasks = ['RunTask', 'ThreadControllerImpl::RunTask']
    .map((name) => of(name, main).filter(({ ph }) => ph === 'X'))
    .find(({ length }) => length > 0);
  if (!tasks) throw new Error('the trace tells of no task');
  const drawn = of(FRAME, main);
  const frames = tasks.filter((task) => drawn.some((event) => isWithin(event, task)));
  const ms = ({ dur = 0 }: TraceEvent): number => dur / 1000;
  const busy = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;
  return { frames: frames.map(ms), busy: frames.map(busy), all: tasks.map(ms) };
};

/** Traces what the main thread of a page does meanwhile. */
export const tasksDuring = async (
  browser: Browser,
  page: Page,
  action: () => Promise<void>
): Promise<Tasks> => {
  await browser.startTracing(page, { categories: CATEGORIES });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  return readTasks(trace.traceEvents);
};
