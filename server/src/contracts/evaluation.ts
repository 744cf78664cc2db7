import type { Baseline, Score } from '../engine/search';
import type { JobProgress } from './job-progress';

export type { Baseline, Score };

/** How well the engine finds what editors linked by hand, in one locale, and how well plain methods do. */
export interface LocaleEvaluation extends Score {
  /** `''` where articles have none. */
  readonly locale: string;
  /** Published articles that editors linked from. */
  readonly articles: number;
  /** Their inline and pinned connections: each was left out once. */
  readonly connections: number;
  readonly baselines: Readonly<Record<Baseline, Score>>;
}

/** One measurement. */
export interface EvaluationRun {
  /** ISO date-time of its end. */
  readonly at: string;
  readonly locales: readonly LocaleEvaluation[];
}

/** `GET /newsroom/evaluation`, and the answer to `POST /newsroom/evaluation`, which starts one. */
export interface EvaluationAnswer {
  readonly data: {
    /** Newest first, 60 at most. */
    readonly runs: readonly EvaluationRun[];
    /** The last that was asked for, for an hour after its end. */
    readonly job: JobProgress | null;
  };
}
