import type { Core } from '@strapi/strapi';
import { decisionsOf } from '../../decisions';
import { deliveryOf } from '../../delivery';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { createAuthored } from './authored-store';
import { createWidget } from './widget';

/** What waits for an editor, on the home page. */
export const createWidgetService = ({ strapi }: { strapi: Core.Strapi }) =>
  createWidget({
    settings: settingsOf(strapi),
    tables: storeOf(strapi).tables,
    decisions: decisionsOf(strapi).decisions,
    reader: deliveryOf(strapi).reader,
    targets: deliveryOf(strapi).targets,
    authored: createAuthored({ strapi }),
  });

export type WidgetService = ReturnType<typeof createWidgetService>;

export const widgetOf = (strapi: Core.Strapi): WidgetService =>
  strapi.plugin(PLUGIN_ID).service('widget');
