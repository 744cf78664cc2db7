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
