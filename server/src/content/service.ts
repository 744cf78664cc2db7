import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { createArticles } from './articles';
import { createDocuments } from './documents';
import { createFormerTitles } from './former-titles';
import { createGlossaryTerms } from './glossary-terms';
import { createPublishedRows } from './published-rows';
import { createSeededTopics } from './seeded-topics';
import { createTitleReader } from './title-store';
import { createTopicArticles } from './topic-articles';
import { createTopics } from './topics';
import { createVersions } from './versions';
import { createVocabularies } from './vocabulary';

/** Articles of any content type, topics and glossary terms, as Strapi stores them. */
export const createContentService = ({ strapi }: { strapi: Core.Strapi }) => ({
  articles: createArticles({ strapi }),
  documents: createDocuments({ strapi }),
  formerTitles: createFormerTitles({ strapi }),
  glossaryTerms: createGlossaryTerms({ strapi }),
  publishedRows: createPublishedRows({ strapi }),
  seededTopics: createSeededTopics({ strapi }),
  titleReader: createTitleReader({ strapi }),
  topicArticles: createTopicArticles({ strapi }),
  topics: createTopics({ strapi }),
  versions: createVersions({ strapi }),
  vocabularies: createVocabularies({ strapi }),
});

export type ContentService = ReturnType<typeof createContentService>;

export const contentOf = (strapi: Core.Strapi): ContentService =>
  strapi.plugin(PLUGIN_ID).service('content');
