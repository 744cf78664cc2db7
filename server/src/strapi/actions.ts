/*
 * Needs: `admin::permission`'s `actionProvider.registerMany`, and the policies `admin::isAuthenticatedAdmin` and
 * `admin::hasPermissions`.
 * Seen: 5.37 to 5.54.
 * If it moves: nobody is granted our actions, so that the panel stays closed to all but super admins; the log says so.
 */
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

/** The policies that close a route to all whose roles lack an action of ours. */
export const adminPolicies = (uid: string): readonly (string | object)[] => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [`plugin::${PLUGIN_ID}.${uid}`] } },
];
