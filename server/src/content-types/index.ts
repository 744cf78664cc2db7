import article from './article/schema.json';
import auditEntry from './audit-entry/schema.json';
import decision from './decision/schema.json';
import formerTitle from './former-title/schema.json';
import glossaryTerm from './glossary-term/schema.json';
import topic from './topic/schema.json';

export const contentTypes = {
  article: { schema: article },
  topic: { schema: topic },
  'glossary-term': { schema: glossaryTerm },
  decision: { schema: decision },
  'former-title': { schema: formerTitle },
  'audit-entry': { schema: auditEntry },
};
