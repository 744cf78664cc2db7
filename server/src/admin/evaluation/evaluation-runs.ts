import type { EvaluationAnswer, LocaleEvaluation } from '../../contracts/evaluation';
import type { Jobs } from '../../jobs';
import type { PluginStore } from '../../store';
import type { Evaluation } from './evaluation';
import { toProgress } from '../../jobs';
import type { JobTools } from '../../background';

/** Measurements kept: a year of weekly ones, and some. */
const MAX_RUNS = 60;

/** Has the engine measured by whoever holds the lease, and keeps the results, so that they can be compared over time. */
export const createEvaluations = ({
  evaluation,
  store,
  jobs,
  fenced,
  wake,
}: {
  evaluation: Evaluation;
  store: PluginStore;
  jobs: Jobs;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
  wake: () => void;
}) => {
  const read = async (): Promise<EvaluationAnswer> => {
    const job = await jobs.newest(['evaluate']);
    return { data: { runs: await store.evaluations(), job: job && toProgress(job) } };
  };
  return {
    read,

    /** Asks for a measurement, unless one is under way. */
    async start(): Promise<EvaluationAnswer> {
      await jobs.askOnce('evaluate');
      wake();
      return read();
    },

    /** The job: between two pages of articles what editors do meanwhile is taken up. A newsroom without gold leaves no run. */
    async run(
      _job: unknown,
      { progress, takeHints }: Pick<JobTools, 'progress' | 'takeHints'>
    ): Promise<LocaleEvaluation[]> {
      const locales = await evaluation.evaluate(async (done, total) => {
        await progress(done, total);
        await takeHints();
      });
      if (locales.length === 0) return locales;
      const run = { at: new Date().toISOString(), locales };
      await fenced(async () => {
        const earlier = await store.evaluations();
        await store.rememberEvaluations([run, ...earlier].slice(0, MAX_RUNS));
      });
      return locales;
    },
  };
};
