import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
// With that flag every new context has `gc`.
const collect = runInNewContext('gc') as () => void;

/** Bytes that JavaScript values take, typed arrays among them, after all garbage was collected. */
export const bytesInUse = (): number => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** What some work gives, and the milliseconds that it took. */
export const timed = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
};

/** Runs of one piece of work of which the fastest counts: what else the machine does can only add to a time. */
const RUNS = 3;

/** Milliseconds that some repeatable work takes. */
export const bestTime = (work: () => unknown): number =>
  Math.min(...Array.from({ length: RUNS }, () => timed(work).ms));

/** The value that a share of all values does not exceed (nearest rank); 0 of none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export const spreadOf = (times: readonly number[]): Spread => ({
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
  p99: rounded(percentile(times, 0.99)),
});

/** To three digits, as no timing is more exact. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Says on the error stream what goes on, so that the output stays clean. */
export const progress = (sentence: string): void => console.error(sentence);
