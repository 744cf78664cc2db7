import type { Core } from '@strapi/strapi';

/** A list of handlers that plugins add to when they start. */
interface Hook {
  getHandlers(): readonly unknown[];
  register(handler: unknown): unknown;
  delete(handler: unknown): unknown;
}

interface WithHooks {
  readonly hooks: Readonly<Record<string, Hook>>;
}

/** The hooks that Strapi has once a process, whichever of its instances runs: those of roles and their permissions. */
const listHooks = (strapi: Core.Strapi): Hook[] => {
  const permission = strapi.service('admin::permission') as Record<string, WithHooks>;
  const owners = [permission.engine, permission.actionProvider, strapi.service('admin::role')];
  return (owners as WithHooks[]).flatMap(({ hooks }) => Object.values(hooks));
};

/**
 * Keeps each handler once. Every start in a process adds those of its plugins again, and some are asked for each
 * permission of each request: the fiftieth Strapi of a process would answer many times slower than the first.
 */
export const keepHandlersOnce = (strapi: Core.Strapi): void => {
  for (const hook of listHooks(strapi)) {
    const handlers = [...hook.getHandlers()];
    if (new Set(handlers).size === handlers.length) continue;
    for (const handler of handlers) hook.delete(handler);
    for (const handler of new Set(handlers)) hook.register(handler);
  }
};
