import { setTimeout as sleep } from 'node:timers/promises';
import { errors } from '@strapi/utils';
import type { Lease } from './lease';

/** How often it is looked whether something is done. */
const LOOK_MS = 50;
/** How often it is looked whether anyone is there to do it. */
const LEASE_LOOK_MS = 1000;
/** So long a lease lives unrenewed: a node that is there takes one that has run out within seconds. */
const ALONE_MS = 15_000;

export interface WaitOptions {
  /** Ends the waiting with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** The longest that is waited. */
  readonly mostMs?: number;
}

/** Waits for background work, in this process or another, as long as some node does any. */
export const createWaiting =
  ({ lease }: { lease: Pick<Lease, 'state'> }) =>
  /**
   * Resolves with true once `isDone` does, with false after `mostMs`.
   *
   * @throws ApplicationError where no node has done background work for a while.
   */
  async (
    isDone: () => Promise<boolean>,
    { signal, mostMs = Infinity }: WaitOptions = {}
  ): Promise<boolean> => {
    const start = performance.now();
    let workedAt = start;
    let lookedAt = start;
    for (;;) {
      signal?.throwIfAborted();
      if (await isDone()) return true;
      const now = performance.now();
      if (now - start >= mostMs) return false;
      if (now - lookedAt >= LEASE_LOOK_MS) {
        lookedAt = now;
        if ((await lease.state()).holder) workedAt = now;
        else if (now - workedAt >= ALONE_MS) {
          throw new errors.ApplicationError(
            'no node does the background work: start a Strapi with this database, and not read-only'
          );
        }
      }
      await sleep(LOOK_MS);
    }
  };

export type WaitFor = ReturnType<typeof createWaiting>;
