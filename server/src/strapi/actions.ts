import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';

/** What a role may be allowed in the admin panel: `plugin::newsroom.<uid>`. */
const ACTIONS: readonly { uid: string; displayName: string }[] = [
  { uid: 'read', displayName: 'See connections' },
  { uid: 'review', displayName: 'Accept, reject, choose and unlink' },
  { uid: 'pin', displayName: 'Pin articles' },
  { uid: 'glossary', displayName: 'Manage the glossary' },
  { uid: 'topics', displayName: 'Manage topics' },
  { uid: 'rebuild', displayName: 'Rebuild the index' },
  { uid: 'import', displayName: 'Import pages' },
  { uid: 'settings', displayName: 'Change the settings' },
  { uid: 'audit', displayName: 'Read the audit' },
];

/** Makes the actions known to the roles page. Nothing is granted to anyone. */
export const registerActions = (strapi: Core.Strapi): Promise<void> =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: PLUGIN_ID }))
    ) as Promise<void>;
