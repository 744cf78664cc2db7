import type { EvaluationRun, LocaleEvaluation } from '../../../../server/src/contracts/evaluation';

/** How a locale did in one measurement. */
export interface Moment {
  /** ISO date-time. */
  readonly at: string;
  readonly found: LocaleEvaluation;
}

/** What a locale did from the first measurement to the last, oldest first. */
export interface History {
  readonly locale: string;
  readonly moments: readonly Moment[];
  readonly last: Moment;
  /** The measurement before the last; null where that is the first. */
  readonly before: Moment | null;
}

/** The histories of the locales of the newest measurement, in its order. */
export const historiesOf = (runs: readonly EvaluationRun[]): History[] => {
  const oldestFirst = [...runs].reverse();
  return (runs[0]?.locales ?? []).flatMap(({ locale }): History[] => {
    const moments = oldestFirst.flatMap(({ at, locales }) => {
      const found = locales.find((one) => one.locale === locale);
      return found ? [{ at, found }] : [];
    });
    const last = moments.at(-1);
    return last ? [{ locale, moments, last, before: moments.at(-2) ?? null }] : [];
  });
};

/** A share as a whole percentage. */
export const percentOf = (share: number): number => Math.round(share * 100);

/** How many connections of those that were left out were found. */
export const foundOf = ({ connections, recall10 }: LocaleEvaluation): number =>
  Math.round(connections * recall10);

/** The change of the share found since the measurement before, in whole percentage points. */
export const changeOf = ({ last, before }: History): number | null =>
  before && percentOf(last.found.recall10) - percentOf(before.found.recall10);
