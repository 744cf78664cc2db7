import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { decisionsOf } from '../decisions';
import { indexingOf } from '../indexing';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { guarded, hostOf } from '../strapi';
import { createKeyOf } from './article-input';
import { createDecider } from './decider';
import { createHolds } from './holding';
import { createPins } from './pins';

/** Takes what editors say. */
export const createEditingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { locales } = hostOf(strapi);
  const { documents } = contentOf(strapi);
  const { decisions, held } = decisionsOf(strapi);
  const { hints, news, relinker } = indexingOf(strapi);
  const keyOf = createKeyOf({ settings });
  const pins = createPins({ decisions, locks: storeOf(strapi).locks });
  return {
    keyOf,
    pins,
    decider: createDecider({
      documents,
      settings,
      decisions,
      held,
      pins,
      keyOf,
      async afterwards(source) {
        news.add([source]);
        news.flush();
        await guarded(strapi, `relink ${source.documentId}`, () => hints.leave([source], 'relink'));
      },
    }),
    holds: createHolds({
      strapi,
      settings,
      locales,
      decisions,
      documents,
      held,
      relinker,
      hints,
      news,
    }),
  };
};

export type EditingService = ReturnType<typeof createEditingService>;

export const editingOf = (strapi: Core.Strapi): EditingService =>
  strapi.plugin(PLUGIN_ID).service('editing');
