import type { Core } from '@strapi/strapi';
import { deliveryOf } from '../../delivery';
import { indexingOf } from '../../indexing';
import { jobsOf } from '../../jobs';
import { PLUGIN_ID } from '../../model';
import { adminOf } from '../shared';
import { createCounts } from './counts';
import { createRefreshes } from './refreshes';

/** The column and the action in the lists of the Content Manager. */
export const createListViewService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { jobs, wake } = jobsOf(strapi);
  return {
    counts: createCounts({ reader: deliveryOf(strapi).reader }),
    refreshes: createRefreshes({
      jobs,
      titles: adminOf(strapi).titles,
      sweeper: indexingOf(strapi).sweeper,
      wake,
    }),
  };
};

export type ListViewService = ReturnType<typeof createListViewService>;

export const listViewOf = (strapi: Core.Strapi): ListViewService =>
  strapi.plugin(PLUGIN_ID).service('list-view');
