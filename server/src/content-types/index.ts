import article from './article/schema.json';
import { config as articleConfig } from './article/view';
import auditEntry from './audit-entry/schema.json';
import decision from './decision/schema.json';
import evaluation from './evaluation/schema.json';
import formerTitle from './former-title/schema.json';
import glossaryTerm from './glossary-term/schema.json';
import { config as glossaryTermConfig } from './glossary-term/view';
import seededTopic from './seeded-topic/schema.json';
import topic from './topic/schema.json';
import { config as topicConfig } from './topic/view';

/**
 * Our content types, made for each start as the routes are: Strapi writes into them, and so does a project's extension.
 */
export const createContentTypes = () =>
  structuredClone({
    article: { schema: { ...article, config: articleConfig } },
    topic: { schema: { ...topic, config: topicConfig } },
    'glossary-term': { schema: { ...glossaryTerm, config: glossaryTermConfig } },
    decision: { schema: decision },
    'former-title': { schema: formerTitle },
    'audit-entry': { schema: auditEntry },
    evaluation: { schema: evaluation },
    'seeded-topic': { schema: seededTopic },
  });
