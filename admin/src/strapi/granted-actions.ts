/*
 * Needs: `adminApi.endpoints.getMyPermissions.select(undefined)`, over the store that Strapi hands to `register`.
 * Seen: 5.37 to 5.54.
 * If it moves: lists show no number of connections.
 */
import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import type { NewsroomApp } from './app';

/** What Strapi's panel knows of the user's rights, once somebody is logged in. */
interface PermissionsEndpoint {
  readonly select: (argument: undefined) => (state: object) => {
    readonly data?: readonly { readonly action: string }[];
  };
}

/**
 * Whether a role of the user has an action of ours, for code that is no component and can't use `useRBAC`. The server asks
 * again in any case.
 */
export const isGranted = ({ store }: Pick<NewsroomApp, 'store'>, action: string): boolean => {
  // Strapi adds the endpoint to its own type in a module that it doesn't export.
  const endpoints = adminApi.endpoints as unknown as { getMyPermissions?: PermissionsEndpoint };
  if (!store || !endpoints.getMyPermissions) return false;
  const { data = [] } = endpoints.getMyPermissions.select(undefined)(store.getState());
  return data.some((permission) => permission.action === `plugin::${PLUGIN_ID}.${action}`);
};
