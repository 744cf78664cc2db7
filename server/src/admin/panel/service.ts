import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { decisionsOf } from '../../decisions';
import { deliveryOf } from '../../delivery';
import { explainOf } from '../../explain';
import { indexingOf } from '../../indexing';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { adminOf, createTitleFinder } from '../shared';
import { createPanel } from './panel';
import { createPanelBacklinks } from './panel-backlinks';
import { createPanelExplanation } from './panel-explanation';
import { createPanelFacts } from './panel-facts';

/** The panel beside the form of an article. */
export const createPanelService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { panelTargets, nameSearch } = adminOf(strapi);
  const { articles, versions } = contentOf(strapi);
  const { held, decisions } = decisionsOf(strapi);
  const { tables } = storeOf(strapi);
  return {
    panel: createPanel({
      settings,
      articles,
      held,
      versions,
      panelTargets,
      panelFacts: createPanelFacts({
        strapi,
        tables,
        decisions,
        ...indexingOf(strapi),
      }),
      panelBacklinks: createPanelBacklinks({ reader: deliveryOf(strapi).reader, panelTargets }),
    }),
    panelExplanation: createPanelExplanation({ explainer: explainOf(strapi), panelTargets }),
    titleFinder: createTitleFinder({ settings, nameSearch, panelTargets }),
  };
};

export type PanelService = ReturnType<typeof createPanelService>;

export const panelOf = (strapi: Core.Strapi): PanelService =>
  strapi.plugin(PLUGIN_ID).service('panel');
