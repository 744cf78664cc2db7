/*
 * Needs: that Strapi calls a plugin's `routes['content-api']` where it is a function, once all content types are registered;
 * and that a project's `extensions/newsroom/strapi-server`, which is run before, changes the list in its property `routes`, as
 * Strapi documents it. `createContentApiRoutesFactory()` of @strapi/utils does the like, and is not there in 5.37.
 * Seen: 5.37 to 5.54.
 * If it moves: such an extension stops the start with a TypeError.
 */
import type { Route } from './core-routes';

interface Router {
  readonly type: 'content-api';
  readonly routes: readonly Route[];
}

/** Routes that an extension may add to and change, completed once Strapi takes them. */
export const extendableRoutes = (
  routes: Route[],
  complete: (routes: readonly Route[]) => Route[]
): (() => Router) & { routes: Route[] } => {
  const factory = (): Router => ({ type: 'content-api', routes: complete(extendable.routes) });
  const extendable = Object.assign(factory, { routes });
  return extendable;
};
