import { adminPolicies } from '../../strapi';
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
    policies: adminPolicies(action),
  },
});
