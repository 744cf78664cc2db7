import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { decisionsOf } from '../../decisions';
import { editingOf } from '../../editing';
import { indexingOf } from '../../indexing';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { adminOf } from '../shared';
import { createOwnText } from './draft-text';
import { createIncoming } from './incoming';
import { createWriting } from './writing';

/** The panel that helps who writes an article. */
export const createWritingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const content = contentOf(strapi);
  const { decisions, held } = decisionsOf(strapi);
  const { engine, textRelater } = indexingOf(strapi);
  const ownText = createOwnText({ settings, articles: content.articles, engine });
  return {
    writing: createWriting({
      ownText,
      decisions,
      decider: editingOf(strapi).decider,
      desk: adminOf(strapi).desk,
      engine,
      ...content,
    }),
    incoming: createIncoming({
      settings,
      articles: content.articles,
      tables: storeOf(strapi).tables,
      decisions,
      held,
      engine,
      textRelater,
      ownText,
      panelTargets: adminOf(strapi).panelTargets,
    }),
  };
};

export type WritingService = ReturnType<typeof createWritingService>;

export const writingOf = (strapi: Core.Strapi): WritingService =>
  strapi.plugin(PLUGIN_ID).service('writing');
