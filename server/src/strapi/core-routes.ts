/*
 * Needs: the methods, paths and handlers of Strapi's core routes of a collection type, and
 * `factories.createCoreRouter(uid).routes` (a list or what makes one), asked for once the content types are registered; and
 * `request` and `response` of routes, from which Strapi makes descriptions of the API.
 * Seen: 5.37 to 5.54.
 * If it moves: our content types answer at other addresses than those of the project, or without a description.
 */
import { factories } from '@strapi/strapi';
import type { z } from '@strapi/utils';

/** A route as Strapi registers it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly config: object;
  /** What it takes and answers, for descriptions of the API; Strapi checks nothing by it. */
  readonly request?: object;
  readonly response?: z.ZodType;
}

const ACTIONS = [
  ['find', 'GET', ''],
  ['findOne', 'GET', '/:id'],
  ['create', 'POST', ''],
  ['update', 'PUT', '/:id'],
  ['delete', 'DELETE', '/:id'],
] as const;

/** Strapi's core routes of a content type, each with these policies; also before the type is registered. */
export const coreRoutes = (uid: string, pluralName: string, policies: readonly string[]): Route[] =>
  ACTIONS.map(([action, method, path]) => ({
    method,
    path: `/${pluralName}${path}`,
    handler: `${uid}.${action}`,
    // Each route needs a configuration of its own: Strapi writes the action that it demands into it.
    config: { policies: [...policies] },
  }));

const routesOf = (uid: string): readonly Route[] => {
  // Strapi's type hides that a router may make its routes when they are asked for.
  const { routes } = factories.createCoreRouter(uid as never) as unknown as {
    routes: Route[] | (() => Route[]);
  };
  return typeof routes === 'function' ? routes() : routes;
};

/** The same routes with what Strapi tells of the requests and answers of core ones, for descriptions of the API. */
export const describeCoreRoutes = (routes: readonly Route[], uids: readonly string[]): Route[] => {
  const described = new Map(uids.flatMap(routesOf).map((route) => [route.handler, route]));
  return routes.map((route) => ({ ...described.get(route.handler), ...route }));
};
