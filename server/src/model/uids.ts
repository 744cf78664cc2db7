/** The plugin's id, as in `config/plugins` and in every UID, action and table of ours. */
export const PLUGIN_ID = 'newsroom';

/** Our content types. */
export const UID = {
  article: 'plugin::newsroom.article',
  topic: 'plugin::newsroom.topic',
  glossaryTerm: 'plugin::newsroom.glossary-term',
  decision: 'plugin::newsroom.decision',
  formerTitle: 'plugin::newsroom.former-title',
  auditEntry: 'plugin::newsroom.audit-entry',
  evaluation: 'plugin::newsroom.evaluation',
  seededTopic: 'plugin::newsroom.seeded-topic',
} as const;

/** Our derived tables: all of them can be dropped and rebuilt. */
export const MODEL = {
  connection: 'plugin::newsroom.connection',
  line: 'plugin::newsroom.line',
  mention: 'plugin::newsroom.mention',
  termRow: 'plugin::newsroom.term-row',
  state: 'plugin::newsroom.state',
  hint: 'plugin::newsroom.hint',
  job: 'plugin::newsroom.job',
  lease: 'plugin::newsroom.lease',
  mediaLink: 'plugin::newsroom.media-link',
  change: 'plugin::newsroom.change',
  snapshot: 'plugin::newsroom.snapshot',
} as const;

/** Told to caches and static sites: the articles whose answer changed. */
export const CHANGED_EVENT = 'newsroom.connections.changed';

/** Beginning of every line that we write to the log. */
export const LOG = '[newsroom]';
