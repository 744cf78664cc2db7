/*
 * Needs: `admin::permission`'s `createPermissionsManager`, the Content Manager's `permission-checker`, its actions
 * `explorer.read` and `.update`, and `userAbility` in the state of an admin request.
 * Seen: 5.37 to 5.54.
 * If it moves: the panel's requests fail; no right is ever taken for granted.
 */
import type { Core } from '@strapi/strapi';
import { localeCondition } from './locales';

/** What may be done with an entry in the Content Manager. */
const ACTIONS = {
  read: 'plugin::content-manager.explorer.read',
  update: 'plugin::content-manager.explorer.update',
} as const;
const READ = ACTIONS.read;

/** What Strapi knows of the rights of an admin user; opaque to all but Strapi. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/** What of content an admin user may read or change in the panel, by role, by locale and by condition ("is creator"). */
export const createPermissions = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * With which of the documents the user may do something: all, none, or the ids of some. A field that is named must
   * be among those of the role: who may not read what names an entry does not read it.
   */
  async allowed(
    ability: Ability,
    what: keyof typeof ACTIONS,
    {
      uid,
      locale,
      documentIds,
      field,
    }: { uid: string; locale: string; documentIds: readonly string[]; field?: string }
  ): Promise<boolean | ReadonlySet<string>> {
    const action = ACTIONS[what];
    const manager = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability, action, model: uid });
    if (!manager.isAllowed || !ability.can(action, uid, field)) return false;
    const condition = manager.getQuery() as Record<string, unknown> | null;
    if (!condition || Object.keys(condition).length === 0) return true;
    const rows = (await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where: {
        $and: [
          { documentId: { $in: [...documentIds] }, ...localeCondition(strapi, uid, locale) },
          condition,
        ],
      },
    })) as { documentId: string }[];
    return new Set(rows.map(({ documentId }) => documentId));
  },

  /** Whether the user may read a field of a content type at all; which entries, `allowed` says. */
  seesField: (ability: Ability, uid: string, field: string): boolean =>
    ability.can(READ, uid, field),

  /** Whether the Content Manager would let the user create an entry in a locale and fill in this field. */
  creates(
    userAbility: Ability,
    { uid, locale, field }: { uid: string; locale: string; field: string }
  ): boolean {
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility, model: uid });
    const mayCreate: boolean = checker.can.create({ locale });
    const mayFill: boolean = checker.can.create({ locale }, field);
    return mayCreate && mayFill;
  },
});

export type Permissions = ReturnType<typeof createPermissions>;
