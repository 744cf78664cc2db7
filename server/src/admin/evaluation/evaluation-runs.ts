import type { EvaluationAnswer, LocaleEvaluation } from '../../contracts/evaluation';
import type { Jobs } from '../../jobs';
import type { Evaluation } from './evaluation';
import { toProgress } from '../../jobs';
import type { JobTools } from '../../background';
import type { Runs } from './run-store';

/** Has the engine measured by whoever holds the lease, and keeps the results, so that they can be compared over time. */
export const createEvaluations = ({
  evaluation,
  runs,
  jobs,
  fenced,
  wake,
}: {
  evaluation: Evaluation;
  runs: Runs;
  jobs: Jobs;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
  wake: () => void;
}) => {
  const read = async (): Promise<EvaluationAnswer> => {
    const job = await jobs.newest(['evaluate']);
    return { data: { runs: await runs.find(), job: job && toProgress(job) } };
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
      await fenced(() => runs.add({ at: new Date().toISOString(), locales }));
      return locales;
    },
  };
};
