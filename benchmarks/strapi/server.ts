import { execFileSync } from 'node:child_process';
import type { Core } from '@strapi/strapi';
import { createStrapi } from '@strapi/strapi';
import { measureEdits, type EditsResult } from './edits';
import { insertKnown } from './known';
import { busySeconds, createMeter, type Figures } from './meter';
import { insertArticles } from './seed';
import { makeTexts } from './texts';
import { editUntilRead, lastId, sleep, until } from './until-read';
import { measureWhileReading, type WhileReading } from './while-reading';

/** What a process of the benchmark is asked to do, and in which project. */
export interface Task {
  readonly kind: 'fill' | 'index' | 'start' | 'refresh' | 'edits' | 'reading';
  readonly dir: string;
  readonly articles: number;
  /** So many of them are there as if they had been read before. */
  readonly known: number;
  /** Longest time of relinking in the background. */
  readonly seconds: number;
  readonly corpus: string;
  /** So many publishes and pins are measured. */
  readonly edits?: number;
}

export type Result = Readonly<Record<string, Figures>>;

/** What a kind of task answers with. */
export type ResultOf<Kind extends Task['kind']> = Kind extends 'edits'
  ? EditsResult
  : Kind extends 'reading'
    ? WhileReading
    : Result;

const AFTER_START_MS = 5000;

const open = async (dir: string, { isReadOnly = false } = {}): Promise<Core.Strapi> => {
  const app = createStrapi({
    appDir: dir,
    distDir: dir,
    autoReload: false,
    serveAdminPanel: false,
  });
  app.config.set('newsroom.isReadOnly', isReadOnly);
  await app.load();
  return app;
};

const listen = async (app: Core.Strapi): Promise<void> => {
  app.server.mount();
  await new Promise<void>((resolve) =>
    app.server.httpServer.listen(0, '127.0.0.1', () => resolve())
  );
};

const fill = async ({ dir, articles, known, corpus }: Task): Promise<Result> => {
  // Once as usual, so that the seed topics are there.
  const first = await open(dir);
  const service = first.plugin('newsroom').service('connections');
  await service.settle();
  await first.destroy();
  const app = await open(dir, { isReadOnly: true });
  await insertArticles(app, makeTexts(articles, corpus));
  await insertKnown(app, known);
  await app.destroy();
  // What was seeded lies on the disk before anything is measured: the first save would wait for all of it.
  execFileSync('sync');
  return {};
};

/** Told when the next sweep of the background work has ended. */
const sweepOf = (app: Core.Strapi): Promise<unknown> => {
  const { sweeper } = app.plugin('newsroom').service<{
    sweeper: { sweep: (...args: unknown[]) => Promise<unknown> };
  }>('indexing');
  const { sweep } = sweeper;
  return new Promise((done) => {
    sweeper.sweep = (...args) => sweep(...args).finally(() => done(null));
  });
};

/** Stops the background work where it is, so that the next start finds nothing left to do. */
const stopWork = async (app: Core.Strapi): Promise<void> => {
  await app.plugin('newsroom').service('background').runner.stop();
  await app.db.connection('newsroom_jobs').delete();
};

/** Lets the background work read what is new, and relink all. */
const index = async ({ dir, articles, seconds }: Task): Promise<Result> => {
  const app = await open(dir);
  const isSwept = sweepOf(app);
  await listen(app);
  const take = createMeter(app);
  await until(async () => (await lastId(app, 'newsroom_term_rows')) >= articles);
  const reading = take();
  await Promise.race([isSwept, sleep(seconds * 1000)]);
  const relinking = take();
  await stopWork(app);
  await app.destroy();
  return { reading, relinking };
};

const start = async ({ dir }: Task): Promise<Result> => {
  const begun = performance.now();
  const app = await open(dir);
  await listen(app);
  const seconds = (performance.now() - begun) / 1000;
  const busy = busySeconds();
  const take = createMeter(app);
  await sleep(AFTER_START_MS);
  const after = take();
  await app.destroy();
  return { start: { ...after, seconds, busy }, after, stop: take() };
};

/** Publishes one article at once after a start. */
const refresh = async ({ dir, articles }: Task): Promise<Result> => {
  const app = await open(dir);
  await listen(app);
  const take = createMeter(app);
  await editUntilRead(app, Math.floor(articles / 2), `At ${Date.now()}.`);
  const first = take();
  await until(async () => (await lastId(app, 'newsroom_hints')) === 0);
  const neighbours = take();
  await app.destroy();
  return { first, neighbours };
};

/** Edits articles one at a time, in a newsroom at rest. */
const edits = async ({ dir, articles, edits = 0 }: Task): Promise<EditsResult> => {
  const app = await open(dir);
  await listen(app);
  const result = await measureEdits(app, { articles, edits });
  await app.destroy();
  return result;
};

/** Edits articles from the start on, while all are read for the first time. */
const reading = async ({ dir, articles, edits = 0 }: Task): Promise<WhileReading> => {
  const app = await open(dir);
  await listen(app);
  const result = await measureWhileReading(app, { articles, edits });
  await stopWork(app);
  await app.destroy();
  return result;
};

const TASKS: { readonly [Kind in Task['kind']]: (task: Task) => Promise<ResultOf<Kind>> } = {
  fill,
  index,
  start,
  refresh,
  edits,
  reading,
};

/** Does one task in this process, and tells the one that started it. */
export const serve = async (task: Task): Promise<void> => {
  const result = await TASKS[task.kind](task);
  process.send?.(result, () => process.exit(0));
};
