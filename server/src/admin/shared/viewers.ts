import type { ArticleKey } from '../../model';
import { PLUGIN_ID } from '../../model';
import type { Source } from '../../content';
import type { Ability, Permissions } from '../../strapi';
import type { Settings } from '../../settings';
import { readableAmong, type CanRead } from '../../delivery';
import { nameFieldOf } from './titles';

/** What may be done in the panel: the actions of the roles page. */
export type AdminAction =
  'read' | 'review' | 'pin' | 'glossary' | 'topics' | 'rebuild' | 'import' | 'settings' | 'audit';

/** What the panel tells of an article beside its title. */
export type Part = 'text' | 'date' | 'topics';

/** Who looks at articles: which of them may be told of, and what of them. */
export interface Onlooker {
  /** Which entries may be seen; of others not even the title is told. */
  readonly canRead: CanRead;
  /** Whether a part of the articles of a content type may be told, by the fields that it comes from. */
  sees(uid: string, part: Part): boolean;
}

/** An admin user who looks at the panel. */
export interface Viewer extends Onlooker {
  /** Id of the admin user, as decisions and the audit keep it. */
  readonly actor: string;
  /** Whether the user may see one entry. */
  reads(key: ArticleKey): Promise<boolean>;
  /** Whether the user may change one entry. */
  updates(key: ArticleKey): Promise<boolean>;
  /** Whether the user may see a field of the entries of a content type. */
  seesField(uid: string, field: string): boolean;
  /** Whether the user may create entries of a content type in a locale, and fill in this field. */
  creates(uid: string, locale: string, field: string): boolean;
  /** Whether a role of the user has an action of ours. Routes ask this before, by their policy. */
  may(action: AdminAction): boolean;
}

/** The fields that a part is made of. Topics are also found in the text. */
const fieldsOf = ({ fields }: Source, part: Part): readonly string[] => {
  const text = [...fields.body, fields.excerpt];
  const parts = { text, date: [fields.publishedOn], topics: [fields.topics, ...text] };
  return parts[part].filter((field) => field !== undefined);
};

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
      return permissions.allowed(userAbility, 'read', { uid, locale, documentIds, field });
    };
    const canUpdate: CanRead = (uid, locale, documentIds) =>
      permissions.allowed(userAbility, 'update', { uid, locale, documentIds });
    const isAmong = async (can: CanRead, { uid, locale, documentId }: ArticleKey) =>
      (await readableAmong(can, { uid, locale, documentIds: [documentId] })).length > 0;
    return {
      actor: String(user.id),
      may: (action) => userAbility.can(`plugin::${PLUGIN_ID}.${action}`),
      canRead,
      sees(uid, part) {
        const source = settings.source(uid);
        if (!source) return false;
        return fieldsOf(source, part).every((field) =>
          permissions.seesField(userAbility, uid, field)
        );
      },
      seesField: (uid, field) => permissions.seesField(userAbility, uid, field),
      creates: (uid, locale, field) => permissions.creates(userAbility, { uid, locale, field }),
      reads: (key) => isAmong(canRead, key),
      updates: (key) => isAmong(canUpdate, key),
    };
  },
});

export type Viewers = ReturnType<typeof createViewers>;
