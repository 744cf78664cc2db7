import { PLUGIN_ID } from './plugin-id';

/** Our actions of the roles page, in the form that Strapi asks for. */
const permission = (action: string) => [
  { action: `plugin::${PLUGIN_ID}.${action}`, subject: null },
];

/** What may be done in the panel; the server refuses whatever a role lacks, and the screen does not offer it. */
export const PERMISSIONS = {
  read: permission('read'),
  review: permission('review'),
  pin: permission('pin'),
  glossary: permission('glossary'),
  topics: permission('topics'),
  rebuild: permission('rebuild'),
  import: permission('import'),
  settings: permission('settings'),
  audit: permission('audit'),
} as const;

/** All of them, for `useRBAC`, which then tells `canRead`, `canReview` and so on. */
export const ALL_PERMISSIONS = Object.values(PERMISSIONS).flat();
