import { useAuth, useForm } from '@strapi/strapi/admin';
import type { WritingTopic } from '../../../server/src/contracts/writing';

/** A row of a relation as Strapi's form keeps it until the entry is saved. */
interface RelationRow {
  readonly id: number;
  readonly __temp_key__?: string;
}

interface Relation {
  readonly connect?: readonly RelationRow[];
  readonly disconnect?: readonly RelationRow[];
}

/** Behind all that Strapi shows at first; the form sorts the rows of a relation by such keys. */
const FIRST_KEY = 'az';

/** A key behind all others: Strapi's own field makes the next one from it. */
const keyBehind = (rows: readonly RelationRow[]): string => {
  const last = rows.reduce((most, { __temp_key__: key = '' }) => (key > most ? key : most), '');
  return last < FIRST_KEY ? FIRST_KEY : `${last}V`;
};

const toRow = (topic: WritingTopic, __temp_key__: string) => {
  const { id, documentId, name } = topic;
  const locale = topic.locale ?? undefined;
  const query = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return {
    id,
    apiData: { id, documentId, locale, isTemporary: true },
    __temp_key__,
    name,
    label: name,
    href: `../collection-types/plugin::newsroom.topic/${documentId}${query}`,
  };
};

/** Whether a role of the user may change a field of a content type in a locale. */
const useMayEdit = (model: string, field: string, locale: string | undefined): boolean => {
  const permissions = useAuth('NewsroomWriting', (state) => state.permissions);
  return permissions.some(({ action, subject, properties }) => {
    if (action !== 'plugin::content-manager.explorer.update' || subject !== model) return false;
    const { fields, locales } = properties as {
      fields?: readonly string[] | null;
      locales?: readonly string[] | null;
    };
    return (!fields || fields.includes(field)) && (!locale || !locales || locales.includes(locale));
  });
};

/**
 * The relation of the form that holds the topics. A topic is added to the form alone, where the editor sees it and saves it
 * with the rest.
 */
export const useTopicsField = (model: string, field: string, locale: string | undefined) => {
  const mayEdit = useMayEdit(model, field, locale);
  const isDisabled = useForm('NewsroomWriting', (state) => state.disabled);
  const onChange = useForm('NewsroomWriting', (state) => state.onChange);
  const value = useForm(
    'NewsroomWriting',
    // Strapi keeps a relation so, whatever else a form may hold.
    (state) => (state.values as Record<string, Relation | undefined>)[field]
  );
  const connect = value?.connect ?? [];
  const disconnect = value?.disconnect ?? [];

  const isThere = ({ id, isOnArticle }: WritingTopic): boolean =>
    connect.some((row) => row.id === id) ||
    (isOnArticle && !disconnect.some((row) => row.id === id));

  const add = (topic: WritingTopic): void => {
    if (isThere(topic)) return;
    // One that was taken off in the form is put back rather than added twice.
    if (disconnect.some(({ id }) => id === topic.id)) {
      onChange(
        `${field}.disconnect`,
        disconnect.filter(({ id }) => id !== topic.id)
      );
      return;
    }
    onChange(`${field}.connect`, [...connect, toRow(topic, keyBehind(connect))]);
  };

  return { canAdd: mayEdit && !isDisabled && value !== undefined, isThere, add };
};
