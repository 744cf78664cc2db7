/** Four times the work may take four times as long, and noise as much again; squared it would take sixteen times. */
const HIGHEST_GROWTH = 10;
/** The first run of the smaller one also compiles the code: only its best counts. The larger is tried again if it is slow. */
const REPEATS = 2;
const ATTEMPTS = 4;
/** Milliseconds; shorter times are all noise. */
const SHORTEST = 4;

const bestTime = (work: () => unknown, repeats: number): number => {
  const times = Array.from({ length: repeats }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.max(SHORTEST, Math.min(...times));
};

/**
 * Whether the work on an input of four times the size takes about four times as long. Compares the
 * processor's time, the best of several runs, so that a busy machine does not matter.
 *
 * @example
 * growsLinearly((size) => 'a'.repeat(size), (text) => fold(text), 10_000); // true
 */
export const growsLinearly = <Input>(
  make: (size: number) => Input,
  work: (input: Input) => unknown,
  size: number
): boolean => {
  const [small, large] = [make(size), make(4 * size)];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = bestTime(() => work(small), REPEATS);
    if (bestTime(() => work(large), 1) / before < HIGHEST_GROWTH) return true;
  }
  return false;
};
