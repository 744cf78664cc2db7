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
});

export type Permissions = ReturnType<typeof createPermissions>;
