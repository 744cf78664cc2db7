import type { Core } from '@strapi/strapi';
import { decisionsOf } from '../../decisions';
import { indexingOf } from '../../indexing';
import { jobsOf } from '../../jobs';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { adminOf } from '../shared';
import { createIndexCounts } from './index-count-store';
import { createIndexState } from './index-state';
import { createIndexWork } from './index-work';

/** The page of the index. */
export const createIndexPageService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { jobs, lease, wake } = jobsOf(strapi);
  const { changes, hints } = indexingOf(strapi);
  return {
    indexState: createIndexState({
      settings: settingsOf(strapi),
      tables: storeOf(strapi).tables,
      counts: createIndexCounts({ strapi }),
      jobs,
      lease,
      hints,
      titles: adminOf(strapi).titles,
    }),
    indexWork: createIndexWork({ jobs, changes, audit: decisionsOf(strapi).audit, wake }),
  };
};

export type IndexPageService = ReturnType<typeof createIndexPageService>;

export const indexPageOf = (strapi: Core.Strapi): IndexPageService =>
  strapi.plugin(PLUGIN_ID).service('index-page');
