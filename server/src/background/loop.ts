import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey, LOG } from '../model';
import type { DerivedTables } from '../store';
import type { Jobs, Alarm, Lease } from '../jobs';
import { LeaseLostError } from '../jobs';
import { createHintTaker } from './hint-taker';
import { createJobRunner, type JobHandlers } from './job-runner';
import type {
  EngineClient,
  Reconciler,
  Refresher,
  RefreshOptions,
  RefreshResult,
  Relinker,
  States,
  Sweeper,
} from '../indexing';
import { guarded, messageOf } from '../strapi';
import type { Settings } from '../settings';

/** How long a start is left alone, so that Strapi listens as soon as without us; a job or a hint ends the pause. */
const START_MS = 2000;
/** How soon the lease holder sees a hint that another node left. */
const POLL_MS = 1000;
/** How soon a node that holds no lease tries for it again. */
const FOLLOW_MS = 2000;
/** Longest pause after failures in a row, as when the database is away. */
const MAX_BACKOFF_MS = 10_000;

/** The one loop of a process: takes the lease, then does what hints, jobs, the reconciler and the sweep ask for. */
export const createRunner = ({
  strapi,
  settings,
  tables,
  jobs,
  lease,
  engine,
  refresher,
  reconciler,
  sweeper,
  relinker,
  states,
  alarm,
  flush,
  upkeep,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  tables: DerivedTables;
  jobs: Jobs;
  lease: Lease;
  engine: EngineClient;
  refresher: Refresher;
  reconciler: Reconciler;
  sweeper: Sweeper;
  relinker: Relinker;
  states: States;
  alarm: Alarm;
  /** Tells the changes gathered so far to the world. */
  flush: () => void;
  /** Done by the lease holder with every round of the reconciler: seeding, for one. */
  upkeep: () => Promise<void>;
}) => {
  let isStopped = false;
  /** Asked anew each time: it changes while something is awaited. */
  const isRunning = (): boolean => !isStopped;
  let isVocabularyStale = false;
  let reconciledAt = -Infinity;
  let followedAt = -Infinity;
  let loop: Promise<void> | null = null;

  /** Refreshes one article; its failure is its own, but a lost lease ends the round. */
  const refresh = async (key: ArticleKey, options?: RefreshOptions): Promise<RefreshResult> => {
    try {
      return await refresher.refresh(key, options);
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      await states.fail(key, error);
      return { kind: 'failed', key, reason: messageOf(error) };
    }
  };

  /** Refreshes articles, each once; `between` is awaited after each. */
  const refreshAll = async (
    keys: readonly ArticleKey[],
    options?: RefreshOptions,
    between?: () => Promise<void>
  ): Promise<number> => {
    let changes = 0;
    for (const key of new Map(keys.map((one) => [toEngineId(one), one])).values()) {
      const result = await refresh(key, options);
      if (result.kind === 'refreshed' || result.kind === 'removed') changes += 1;
      if (isStopped || !(await lease.hold())) break;
      await between?.();
    }
    // What was read alone waits for the sweep, however few there are in the end.
    await sweeper.note(options?.isAlone && changes > 0 ? Infinity : changes);
    flush();
    return changes;
  };

  const hints = createHintTaker({
    tables,
    lease,
    refresher,
    relinker,
    sweeper,
    refreshAll,
    flush,
    isRunning,
    onVocabulary: () => (isVocabularyStale = true),
  });

  const refreshVocabulary = async (): Promise<void> => {
    isVocabularyStale = false;
    const locales = new Set([...(await reconciler.locales()), ...engine.locales()]);
    for (const locale of locales) await engine.reloadVocabulary(locale);
  };

  /**
   * Refreshes what the reconciler finds. Where so much has changed that all will be relinked anyway, each article is
   * read alone. Between articles more urgent work is done; `goesOn` tells false to leave the rest to the next round.
   */
  const reconcile = async (
    find: () => AsyncGenerator<ArticleKey[]>,
    goesOn: () => Promise<boolean> = () => Promise.resolve(true)
  ): Promise<number> => {
    await guarded(strapi, 'do the upkeep', upkeep);
    // Read in every round: terms and topics that SQL changed leave no hint.
    await refreshVocabulary();
    await sweeper.noteDecisions();
    let changes = 0;
    for await (const page of find()) {
      if (isStopped || !(await lease.hold())) break;
      await hints.takeDue();
      if (page.length === 0) continue;
      if (!(await goesOn())) break;
      const isAlone = await sweeper.isDueAfter(page.length);
      changes += await refreshAll(page, { isAlone }, hints.takeDue);
    }
    reconciledAt = performance.now();
    if (isRunning() && lease.isHeld()) await lease.note('reconciledAt');
    return changes;
  };

  const sweep = async (onPage?: (done: number) => Promise<void>): Promise<void> => {
    const isComplete = await sweeper.sweep(async (done) => {
      flush();
      await hints.takeDue();
      await onPage?.(done);
      return !isStopped && lease.hold();
    });
    if (isComplete) await lease.note('sweptAt');
  };

  const settle = async (): Promise<void> => {
    // Who asks for it may have changed them a moment ago.
    await settings.load();
    do {
      await hints.takeAll();
    } while (!isStopped && lease.isHeld() && (await reconcile(reconciler.findAll)) > 0);
    while (!isStopped && lease.isHeld() && (await jobs.findSweep())) await sweep();
    flush();
  };

  const runJob = createJobRunner({
    strapi,
    jobs,
    lease,
    flush,
    isRunning,
    tools: { refresh, takeHints: hints.takeDue, refreshVocabulary, sweep, settle },
  });

  const isReconcileDue = (): boolean =>
    isVocabularyStale ||
    performance.now() - reconciledAt >= settings.options().engine.reconcileEvery * 1000;

  /** Lets a copy of the index that was filled for suggestions grow no older than what the other node writes. */
  const follow = async (): Promise<void> => {
    if (performance.now() - followedAt < settings.options().engine.reconcileEvery * 1000) return;
    followedAt = performance.now();
    await guarded(strapi, 'forget an old index', () => engine.reset());
  };

  /** One round; resolves with the pause before the next. */
  const round = async (handlers: JobHandlers): Promise<number> => {
    // What an admin saved may have been saved on another node.
    await settings.load();
    if (!(await lease.hold())) {
      await follow();
      return FOLLOW_MS;
    }
    await hints.takeAll();
    const job = await jobs.next();
    if (job) {
      await runJob(job, handlers);
      return 0;
    }
    if (isReconcileDue()) {
      await jobs.removeOld();
      // As long as rounds find something, the next one follows at once.
      const hasNoJob = async (): Promise<boolean> => (await jobs.next()) === null;
      if ((await reconcile(reconciler.find, hasNoJob)) > 0) reconciledAt = -Infinity;
    }
    if (await sweeper.isDue()) await sweep();
    return isReconcileDue() ? 0 : POLL_MS;
  };

  const run = async (handlers: JobHandlers): Promise<void> => {
    let failures = 0;
    await alarm.sleep(START_MS);
    while (isRunning()) {
      let pause = POLL_MS;
      try {
        pause = await round(handlers);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1 && isRunning())
          strapi.log.warn(`${LOG} pausing background work: ${messageOf(error)}`);
        pause = Math.min(MAX_BACKOFF_MS, 250 * 2 ** failures);
      }
      if (isRunning() && pause > 0) await alarm.sleep(pause);
    }
  };

  return {
    start(handlers: JobHandlers): void {
      loop ??= run(handlers);
    },

    /** Stops after the article under way, gives the lease back and ends the engine's thread. */
    async stop(): Promise<void> {
      isStopped = true;
      engine.halt();
      alarm.ring();
      await loop;
      await guarded(strapi, 'give the lease back', () => lease.release());
      await engine.close();
    },
  };
};
