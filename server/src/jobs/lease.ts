import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { createLeases, LeaseLostError } from './lease-store';

/** The one lease: whoever holds it writes derived rows. */
const NAME = 'writer';

/** How long the lease lives without being renewed: a crashed node is succeeded after this time. */
const TTL_MS = 15_000;

/** Renewed thrice in its life, so that one slow statement does not lose it. */
const RENEW_MS = TTL_MS / 3;

/** What this process is called on the page of the index: where it runs, and its number there. */
const nodeName = (): string => `${hostname().slice(0, 80)} (${process.pid})`;

/** Told when this process takes the lease, and when it is another's. */
export interface LeaseWatcher {
  /** Done first of all once the lease is ours; must not throw. */
  readonly onTaken: () => Promise<void>;
  readonly onLost: () => void;
}

/** This process's part in the lease. */
export const createLease = ({ strapi }: { strapi: Core.Strapi }) => {
  const leases = createLeases({ strapi });
  const holder = randomBytes(16).toString('hex');
  let isHeld = false;
  let renewedAt = 0;
  let watcher: LeaseWatcher | null = null;

  const lose = (): void => {
    if (!isHeld) return;
    isHeld = false;
    watcher?.onLost();
  };

  return {
    /** Names the one who does what begins and ends with the lease: background/take-over.ts. */
    watch(one: LeaseWatcher): void {
      watcher = one;
    },

    isHeld: () => isHeld,

    /** Takes the lease, or renews it when that is due; resolves with whether this process holds it. */
    async hold(): Promise<boolean> {
      if (isHeld && performance.now() - renewedAt < RENEW_MS) return true;
      const startedAt = performance.now();
      if (isHeld && (await leases.renew(NAME, holder, TTL_MS))) {
        renewedAt = startedAt;
        return true;
      }
      lose();
      if (!(await leases.take(NAME, { holder, node: nodeName() }, TTL_MS))) return false;
      isHeld = true;
      renewedAt = startedAt;
      await watcher?.onTaken();
      return true;
    },

    /**
     * Runs a write in a transaction that fails if the lease is another's by now.
     *
     * @throws LeaseLostError
     */
    async fenced<T>(write: () => Promise<T>): Promise<T> {
      try {
        return await leases.fenced(NAME, holder, TTL_MS, write);
      } catch (error) {
        if (error instanceof LeaseLostError) lose();
        throw error;
      }
    },

    /** Remembers, for all nodes, that a round of the reconciler or a sweep is done. */
    note: (what: 'reconciledAt' | 'sweptAt') => leases.note(NAME, holder, what),

    /** Who writes, wherever it runs, and whether that is this process. */
    async state() {
      const state = await leases.state(NAME);
      return { ...state, isHere: state?.holder === holder };
    },

    async release(): Promise<void> {
      if (!isHeld) return;
      isHeld = false;
      await leases.release(NAME, holder);
    },
  };
};

export type Lease = ReturnType<typeof createLease>;
