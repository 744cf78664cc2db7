import type { Core } from '@strapi/strapi';
import type { EngineClient } from '../indexing';
import type { Lease } from '../jobs';
import type { DerivedTables } from '../store';
import { guarded } from '../strapi';
import type { Seeds } from './seed-topics';

/** What happens when this node takes the lease, before its first job, and when it loses it. */
export const createTakeOver = ({
  strapi,
  tables,
  engine,
  seeds,
  lease,
}: {
  strapi: Core.Strapi;
  tables: DerivedTables;
  engine: EngineClient;
  seeds: Seeds;
  lease: Lease;
}) => {
  const begin = async (): Promise<void> => {
    // Another node wrote meanwhile: an index filled before is out of date.
    await engine.reset();
    // An import finds topics by their names.
    await guarded(strapi, 'plant the topics', () => seeds.plant());
    // What failed there may go well here.
    await lease.fenced(() => tables.states.update({ status: 'failed' }, { attempts: 0 }));
  };

  return {
    onTaken: () => guarded(strapi, 'begin as the one that writes', begin),
    /** The node that writes now fills an index of its own. */
    onLost: () => void guarded(strapi, 'empty the index', () => engine.reset()),
  };
};
