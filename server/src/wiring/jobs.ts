import type { Core } from '@strapi/strapi';
import { createHandLinked } from '../admin/evaluation';
import type { Job } from '../jobs';
import type { Lease } from '../jobs';
import { createEvaluation } from '../admin/evaluation';
import { createEvaluations } from '../admin/evaluation';
import type { Importer, ImportInput } from '../import';
import type { JobHandlers } from '../background';
import { createMaintenance } from './maintenance';
import type { Reader } from '../delivery';
import { createRefreshes } from '../admin/list-view';

type Parts = Parameters<typeof createMaintenance>[0] & {
  readonly strapi: Core.Strapi;
  readonly lease: Lease;
  readonly reader: Reader;
  readonly importer: Importer;
};

/** The longer work that the lease holder does when a job asks for it, and what the panel shows of it. */
export const createLongWork = (parts: Parts) => {
  const { strapi, importer, lease } = parts;
  const { handlers, pages, prune } = createMaintenance(parts);
  const refreshes = createRefreshes(parts);
  const evaluations = createEvaluations({
    ...parts,
    evaluation: createEvaluation({ ...parts, handLinked: createHandLinked({ strapi }) }),
    fenced: lease.fenced,
  });

  const takeFile = (job: Job) => {
    // The row is ours: bin/lib/import.js wrote it through `ask`.
    const payload = job.payload as Omit<ImportInput, 'bytes'>;
    return importer.take({ ...payload, bytes: Buffer.from(job.content ?? '', 'base64') });
  };

  return {
    handlers: {
      ...handlers,
      import: takeFile,
      evaluate: evaluations.run,
      refresh: refreshes.run,
      settle: (_job, { settle }) => settle(),
    } satisfies JobHandlers,
    pages: { ...pages, evaluations, refreshes },
    /** Forgets lists that are kept for an undo no longer. */
    prune,
  };
};
