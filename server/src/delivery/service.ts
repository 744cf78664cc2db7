import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { decisionsOf } from '../decisions';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { hostOf } from '../strapi';
import { createMentions } from './mentions';
import { createReader } from './reader';
import { createStories } from './stories';
import { createTargets } from './targets';

/** What sites are shown of an article. */
export const createDeliveryService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { tables } = storeOf(strapi);
  const { articles, vocabularies } = contentOf(strapi);
  const { decisions, held, readLinking } = decisionsOf(strapi);
  const { locales } = hostOf(strapi);
  const targets = createTargets({ settings, articles, tables });
  return {
    targets,
    reader: createReader({ settings, tables, decisions, targets, held, readLinking }),
    mentions: createMentions({ tables, decisions, vocabularies, targets }),
    stories: createStories({ tables, locales, targets }),
  };
};

export type DeliveryService = ReturnType<typeof createDeliveryService>;

export const deliveryOf = (strapi: Core.Strapi): DeliveryService =>
  strapi.plugin(PLUGIN_ID).service('delivery');
