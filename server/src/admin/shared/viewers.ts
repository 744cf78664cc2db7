import type { ArticleKey } from '../../model';
import { PLUGIN_ID } from '../../model';
import type { Ability, Permissions } from '../../strapi';
import type { Settings } from '../../settings';
import { readableAmong, type CanRead } from '../../delivery';
import { nameFieldOf } from './titles';

/** What may be done in the panel: the actions of the roles page. */
export type AdminAction =
  'read' | 'review' | 'pin' | 'glossary' | 'topics' | 'rebuild' | 'import' | 'settings' | 'audit';

/** An admin user who looks at the panel. */
export interface Viewer {
  /** Id of the admin user, as decisions and the audit keep it. */
  readonly actor: string;
  /** Which entries the user may see; of others not even the title is told. */
  readonly canRead: CanRead;
  /** Whether the user may see one entry. */
  reads(key: ArticleKey): Promise<boolean>;
  /** Whether the user may see a field of the entries of a content type. */
  seesField(uid: string, field: string): boolean;
  /** Whether the user may create entries of a content type in a locale, and fill in this field. */
  creates(uid: string, locale: string, field: string): boolean;
  /** Whether a role of the user has an action of ours. Routes ask this before, by their policy. */
  may(action: AdminAction): boolean;
}

export const createViewers = ({
  settings,
  permissions,
}: {
  settings: Settings;
  permissions: Permissions;
}) => ({
  /** The user of a request to an admin route, whom Strapi has authenticated. */
  of({ user, userAbility }: { user: { id: number | string }; userAbility: Ability }): Viewer {
    const canRead: CanRead = (uid, locale, documentIds) => {
      const field = nameFieldOf(settings, uid);
      if (field === undefined) return false;
      return permissions.readable(userAbility, { uid, locale, documentIds, field });
    };
    return {
      actor: String(user.id),
      may: (action) => userAbility.can(`plugin::${PLUGIN_ID}.${action}`),
      canRead,
      seesField: (uid, field) => permissions.seesField(userAbility, uid, field),
      creates: (uid, locale, field) => permissions.creates(userAbility, { uid, locale, field }),
      async reads({ uid, locale, documentId }) {
        const request = { uid, locale, documentIds: [documentId] };
        return (await readableAmong(canRead, request)).length > 0;
      },
    };
  },
});

export type Viewers = ReturnType<typeof createViewers>;
