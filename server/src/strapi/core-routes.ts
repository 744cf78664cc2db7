/*
 * Needs: `factories.createCoreRouter(uid, config).routes`, a list or what makes one; each route's `config` is written into.
 * Seen: 5.37 to 5.54.
 * If it moves: our content types have no routes, and Strapi's start says so.
 */
import { factories } from '@strapi/strapi';

/** Strapi's core routes of a content type, each with these policies. */
export const coreRoutes = (uid: string, policies: readonly string[]): object[] => {
  // Each route needs a configuration of its own: Strapi writes the action that it demands into it.
  const guard = () => ({ policies: [...policies] });
  const router = factories.createCoreRouter(uid as never, {
    config: {
      find: guard(),
      findOne: guard(),
      create: guard(),
      update: guard(),
      delete: guard(),
    },
  });
  // Strapi's type hides that a router may make its routes when they are asked for.
  const { routes } = router as unknown as { routes: object[] | (() => object[]) };
  return typeof routes === 'function' ? routes() : routes;
};
