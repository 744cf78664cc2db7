import type { Core } from '@strapi/strapi';
import { MODEL } from '../model';
import { ensureNamedRow } from './named-row';
import { table } from './table';

/** Work that must not run twice at a time, on whatever node: each holds a row of its name until it is committed. */
export const createLocks = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = table<{ id: number; name: string; holder: string; expiresAt: number }>(
    strapi,
    MODEL.lease
  );
  const known = new Set<string>();

  const ensureRow = async (name: string): Promise<void> => {
    if (known.has(name)) return;
    await ensureNamedRow(rows, name);
    known.add(name);
  };

  return {
    /** Runs `work` in a transaction, after all others that hold the same name. */
    async locked<T>(name: string, work: () => Promise<T>): Promise<T> {
      await ensureRow(name);
      return strapi.db.transaction(async () => {
        // First of all, so that what is read next was committed by then.
        await rows.update({ name }, { holder: name });
        return work();
      }) as Promise<T>;
    },
  };
};

export type Locks = ReturnType<typeof createLocks>;
