import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { decisionsOf } from '../../decisions';
import { deliveryOf } from '../../delivery';
import { indexingOf } from '../../indexing';
import { jobsOf } from '../../jobs';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { createEvaluation } from './evaluation';
import { createEvaluations } from './evaluation-runs';
import { createHandLinked } from './hand-linked-store';
import { createRuns } from './run-store';

/** How well the engine finds what editors linked by hand. */
export const createEvaluationService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { tables } = storeOf(strapi);
  const evaluation = createEvaluation({
    settings: settingsOf(strapi),
    tables,
    articles: contentOf(strapi).articles,
    handLinked: createHandLinked({ strapi }),
    ...decisionsOf(strapi),
    ...indexingOf(strapi),
    reader: deliveryOf(strapi).reader,
  });
  return createEvaluations({ evaluation, runs: createRuns({ strapi }), ...jobsOf(strapi) });
};

export type EvaluationService = ReturnType<typeof createEvaluationService>;

export const evaluationOf = (strapi: Core.Strapi): EvaluationService =>
  strapi.plugin(PLUGIN_ID).service('evaluation');
