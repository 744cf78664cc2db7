import type { Core } from '@strapi/strapi';
import { MODEL } from '../../model';
import { table } from '../../store';

/** What may be undone: a rebuild, or a change of the settings. */
export type ChangeKind = 'rebuild' | 'settings';

/** A rebuild or a change of the settings, by whose number the lists are kept that it changed. */
export interface Change {
  readonly id: number;
  readonly kind: ChangeKind;
  /** The job that does it; 0 where there is nothing to do. */
  readonly jobId: number;
  /** Id of an admin user, `''` for the service. */
  readonly actor: string;
  /** The settings that were saved before and after; null for a rebuild. */
  readonly before: unknown;
  readonly after: unknown;
  readonly startedAt: number;
  /** Null while it goes on. */
  readonly endedAt: number | null;
  /** How many lists it changed; null while it goes on. */
  readonly lists: number | null;
}

type Row = {
  -readonly [K in keyof Change]: K extends 'startedAt' | 'endedAt' ? Change[K] | string : Change[K];
};

const toChange = (row: Row): Change => ({
  ...row,
  // Large numbers come back as strings from most databases.
  startedAt: Number(row.startedAt),
  endedAt: row.endedAt === null ? null : Number(row.endedAt),
});

/** The changes that may be undone: the last one, and for a moment the one before. */
export const createChanges = ({ strapi }: { strapi: Core.Strapi }) => {
  const changes = table<Row>(strapi, MODEL.change);
  return {
    async last(): Promise<Change | null> {
      const [row] = await changes.find({ orderBy: { id: 'desc' }, limit: 1 });
      return row ? toChange(row) : null;
    },
    async ofJob(jobId: number): Promise<Change | null> {
      const row = await changes.findOne({ jobId });
      return row && toChange(row);
    },
    async all(): Promise<Change[]> {
      return (await changes.find({ orderBy: { id: 'desc' } })).map(toChange);
    },
    create: async (change: Omit<Change, 'id'>): Promise<Change> =>
      toChange(await changes.create(change)),
    end: (id: number, lists: number) => changes.update({ id }, { endedAt: Date.now(), lists }),
    remove: (ids: readonly number[]) => changes.remove({ id: { $in: [...ids] } }),
  };
};

export type Changes = ReturnType<typeof createChanges>;
