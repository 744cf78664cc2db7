import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { createAudit } from './audit-store';
import { createDecisions } from './decision-store';
import { createHeld } from './held-back';
import { createKnownReader } from './known';
import { createLinkingReader } from './linking';

/** What editors said, and what follows from it. */
export const createDecisionsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { tables } = storeOf(strapi);
  const { topicArticles } = contentOf(strapi);
  const audit = createAudit({ strapi });
  const decisions = createDecisions({ strapi, audit });
  return {
    audit,
    decisions,
    held: createHeld({ settings: settingsOf(strapi), decisions, topicArticles }),
    readKnown: createKnownReader({ tables, decisions }),
    readLinking: createLinkingReader({ tables, decisions }),
  };
};

export type DecisionsService = ReturnType<typeof createDecisionsService>;

export const decisionsOf = (strapi: Core.Strapi): DecisionsService =>
  strapi.plugin(PLUGIN_ID).service('decisions');
