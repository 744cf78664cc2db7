/*
 * Needs: `admin::permission`'s `createPermissionsManager`, the Content Manager's `permission-checker`, its action
 * `explorer.read`, and `userAbility` in the state of an admin request.
 * Seen: 5.37 to 5.54.
 * If it moves: the panel's requests fail; no right is ever taken for granted.
 */
import type { Core } from '@strapi/strapi';

const READ = 'plugin::content-manager.explorer.read';

/** What Strapi knows of the rights of an admin user; opaque to all but Strapi. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/** What of content an admin user may read in the panel, by role, by locale and by condition ("is creator"). */
export const createPermissions = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Which of the documents the user may read: all, none, or the ids of some. Without the right to read the field
   * that names an entry nobody reads it.
   */
  async readable(
    ability: Ability,
    {
      uid,
      locale,
      documentIds,
      field,
    }: { uid: string; locale: string; documentIds: readonly string[]; field: string }
  ): Promise<boolean | ReadonlySet<string>> {
    const manager = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability, action: READ, model: uid });
    if (!manager.isAllowed || !ability.can(READ, uid, field)) return false;
    const condition = manager.getQuery() as Record<string, unknown> | null;
    if (!condition || Object.keys(condition).length === 0) return true;
    const rows = (await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where: {
        $and: [
          { documentId: { $in: [...documentIds] }, ...(locale === '' ? {} : { locale }) },
          condition,
        ],
      },
    })) as { documentId: string }[];
    return new Set(rows.map(({ documentId }) => documentId));
  },

  /** Whether the user may read a field of a content type at all; which entries, `readable` says. */
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
