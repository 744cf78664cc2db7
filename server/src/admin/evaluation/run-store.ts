import type { Core } from '@strapi/strapi';
import type { EvaluationRun } from '../../contracts/evaluation';
import { UID } from '../../model';

/** Measurements kept: a year of weekly ones, and some. */
const MAX_RUNS = 60;

interface Row {
  readonly id: number;
  readonly at: string | Date;
  readonly figures: EvaluationRun['locales'];
}

/** The measurements so far. Content, so that they go with the articles that were measured. */
export const createRuns = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UID.evaluation);
  return {
    /** Newest first. */
    async find(): Promise<EvaluationRun[]> {
      const found = (await rows().findMany({
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        limit: MAX_RUNS,
      })) as Row[];
      return found.map(({ at, figures }) => ({ at: new Date(at).toISOString(), locales: figures }));
    },

    /** Keeps one more, and lets the oldest go. */
    async add({ at, locales }: EvaluationRun): Promise<void> {
      const data = { at, figures: locales };
      await strapi.documents(UID.evaluation as never).create({ data } as never);
      const old = (await rows().findMany({
        select: ['id'],
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        offset: MAX_RUNS,
      })) as Row[];
      await rows().deleteMany({ where: { id: { $in: old.map(({ id }) => id) } } });
    },
  };
};

export type Runs = ReturnType<typeof createRuns>;
