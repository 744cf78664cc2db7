/*
 * Needs: `strapi.auth.verify(auth, { scope })`, which rejects where the caller lacks an action, and asks it of relations too;
 * `auth.credentials.type` of API tokens.
 * Seen: 5.37 to 5.54.
 * If it moves: preview tokens read no drafts, or read-only tokens do.
 * Asked at start: by `refusesDrafts` (api/policies/questions.ts), as far as nobody may read drafts.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Whether the caller's role or token holds an action of the content API. */
export const holds = async (
  strapi: Core.Strapi,
  auth: unknown,
  scope: string
): Promise<boolean> => {
  try {
    await strapi.auth.verify(auth as never, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
};

/** Whether the caller is a token that Strapi lets do whatever is named `find`. */
export const isReadOnlyToken = (auth: unknown): boolean =>
  (auth as { credentials?: { type?: unknown } | null } | null)?.credentials?.type === 'read-only';

/**
 * Has nobody hold any action on some content types from here on. Strapi asks for them at each relation that a query follows,
 * so that content types of the project lead there no more either.
 */
export const withholdTypes = (strapi: Core.Strapi, uids: readonly string[]): void => {
  const service = strapi.auth as unknown as {
    verify(auth: unknown, config?: { scope?: string | readonly string[] } | false): unknown;
  };
  const verify = service.verify.bind(service);
  service.verify = async (auth, config) => {
    const scopes = config ? [config.scope ?? []].flat() : [];
    if (scopes.some((scope) => uids.some((uid) => scope.startsWith(`${uid}.`)))) {
      throw new errors.ForbiddenError();
    }
    return verify(auth, config);
  };
};
