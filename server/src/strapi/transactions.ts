/*
 * Needs: `strapi.db.transaction` with `onCommit`, which joins a transaction under way, and `strapi.db.inTransaction`.
 * Seen: 5.37 to 5.54.
 * If it moves: hints are not left after a save, and the reconciler finds what changed, later; the log says so.
 */
import type { Core } from '@strapi/strapi';

/** Runs reads and writes together: all are kept or none. Joins a transaction that is under way. */
export const inTransaction = async <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  strapi.db.transaction(work) as Promise<T>;

/**
 * Runs `work` once what is being written is committed; at once if nothing is. Strapi does not await what runs after a
 * commit, so `work` must catch its own errors.
 */
export const afterCommit = async (strapi: Core.Strapi, work: () => void): Promise<void> => {
  if (!strapi.db.inTransaction()) return work();
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(work);
    return Promise.resolve();
  });
};
