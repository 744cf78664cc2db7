import { PLUGIN_ID } from '../../model';
import type { AdminAction } from './viewers';

export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: string;
  readonly config: object;
}

/** A route of the panel, below `/newsroom`, closed to all whose roles lack the action. */
export const adminRoute = (
  method: AdminRoute['method'],
  path: string,
  handler: string,
  action: AdminAction
): AdminRoute => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [`plugin::${PLUGIN_ID}.${action}`] } },
      `plugin::${PLUGIN_ID}.sound-text`,
    ],
  },
});
