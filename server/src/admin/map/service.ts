import type { Core } from '@strapi/strapi';
import { decisionsOf } from '../../decisions';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { hostOf } from '../../strapi';
import { adminOf } from '../shared';
import { createMap } from './map';
import { createPublishedList } from './published-store';

/** The map of how articles hang together. */
export const createMapService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { decisions, held } = decisionsOf(strapi);
  return createMap({
    settings: settingsOf(strapi),
    locales: hostOf(strapi).locales,
    tables: storeOf(strapi).tables,
    decisions,
    publishedList: createPublishedList({ strapi }),
    titles: adminOf(strapi).titles,
    held,
  });
};

export type MapService = ReturnType<typeof createMapService>;

export const mapOf = (strapi: Core.Strapi): MapService => strapi.plugin(PLUGIN_ID).service('map');
