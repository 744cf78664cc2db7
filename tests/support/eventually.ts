import { SLOWDOWN } from './pace';

/** How often a condition is looked at. */
const LOOK_MS = 25;

/** What comes comes sooner; only a test that fails waits so long, also where the machine is busy with other things. */
const LIMIT_MS = 30_000;

/**
 * Resolves with what `look` gives once it throws no more, and throws its last error when `within` milliseconds are over.
 *
 * @example
 * await eventually(async () => expect(await count('newsroom_connections')).toBe(2), { within: 2000 });
 */
export const eventually = async <T>(
  look: () => T | Promise<T>,
  { within = LIMIT_MS }: { within?: number } = {}
): Promise<T> => {
  const deadline = performance.now() + within * SLOWDOWN;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() >= deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};
