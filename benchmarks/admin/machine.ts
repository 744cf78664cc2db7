import { createHash } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';

const ROUNDS = 9;
const BYTES = 16 * 1024 * 1024;

/** Milliseconds that one thread takes for the SHA-256 of 16 MB: what the other figures are to be seen beside. */
const measure = (): number => {
  const bytes = Buffer.alloc(BYTES, 'newsroom');
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    createHash('sha256').update(bytes).digest();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
};

/** Prints what the machine is, and how busy others keep it. */
export const sayMachine = (when: string): void => {
  const load = loadavg()[0]?.toFixed(1);
  const model = cpus()[0]?.model.trim();
  const text = `${availableParallelism()} × ${model}, load ${load}, SHA-256 of 16 MB in ${measure().toFixed(1)} ms`;
  process.stdout.write(`  the machine ${when}: ${text}\n`);
};
