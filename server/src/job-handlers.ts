import type { Core } from '@strapi/strapi';
import { evaluationOf } from './admin/evaluation';
import { listViewOf } from './admin/list-view';
import { settingsPageOf } from './admin/settings';
import { backgroundOf, type JobHandlers } from './background';
import { importOf } from './import';

/** Who does which job. */
export const jobHandlers = (strapi: Core.Strapi): JobHandlers => {
  const { rebuild, relink, undo } = backgroundOf(strapi);
  return {
    settle: (_job, { settle }) => settle(),
    rebuild,
    relink,
    undo,
    import: importOf(strapi).run,
    preview: settingsPageOf(strapi).preview,
    evaluate: evaluationOf(strapi).run,
    refresh: listViewOf(strapi).refreshes.run,
  };
};
