import type { Core } from '@strapi/strapi';
import { adminOf } from '../admin/shared';
import { contentOf } from '../content';
import { decisionsOf } from '../decisions';
import { deliveryOf } from '../delivery';
import { indexingOf } from '../indexing';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { createExplainer, type Explainer } from './explainer';

/** Why an article is shown with another, or why not. */
export const createExplainService = ({ strapi }: { strapi: Core.Strapi }): Explainer =>
  createExplainer({
    settings: settingsOf(strapi),
    tables: storeOf(strapi).tables,
    ...contentOf(strapi),
    ...decisionsOf(strapi),
    ...indexingOf(strapi),
    reader: deliveryOf(strapi).reader,
    readCards: adminOf(strapi).panelTargets.read,
  });

export const explainOf = (strapi: Core.Strapi): Explainer =>
  strapi.plugin(PLUGIN_ID).service('explain');
