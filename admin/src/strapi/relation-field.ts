/*
 * Needs: how the Content Manager's form keeps a relation until the entry is saved: `connect` and `disconnect`, rows with
 * `__temp_key__` and `apiData`.
 * Seen: 5.37 to 5.54.
 * If it moves: a topic added from the panel is not in the form, or is not saved with it.
 */
import { useForm } from '@strapi/strapi/admin';
import { pathOf, type EntryRef } from './entry-address';

/** A row of a relation as Strapi's form keeps it. */
interface RelationRow {
  readonly id: number;
  readonly __temp_key__?: string;
}

interface Relation {
  readonly connect?: readonly RelationRow[];
  readonly disconnect?: readonly RelationRow[];
}

/** An entry that a relation leads to. */
interface RelatedEntry extends EntryRef {
  readonly id: number;
  readonly name: string;
}

/** Behind all that Strapi shows at first; the form sorts the rows of a relation by such keys. */
const FIRST_KEY = 'az';

/** A key behind all others: Strapi's own field makes the next one from it. */
const keyBehind = (rows: readonly RelationRow[]): string => {
  const last = rows.reduce((most, { __temp_key__: key = '' }) => (key > most ? key : most), '');
  return last < FIRST_KEY ? FIRST_KEY : `${last}V`;
};

const toRow = (entry: RelatedEntry, __temp_key__: string) => {
  const { id, documentId, name } = entry;
  const locale = entry.locale ?? undefined;
  return {
    id,
    apiData: { id, documentId, locale, isTemporary: true },
    __temp_key__,
    name,
    label: name,
    href: `../${pathOf(entry)}`,
  };
};

/** A relation of the form that is open; `caller` is named in Strapi's errors. */
export const useRelationField = (caller: string, field: string) => {
  const isDisabled = useForm(caller, (state) => state.disabled);
  const onChange = useForm(caller, (state) => state.onChange);
  const value = useForm(
    caller,
    // Strapi keeps a relation so, whatever else a form may hold.
    (state) => (state.values as Record<string, Relation | undefined>)[field]
  );
  const connect = value?.connect ?? [];
  const disconnect = value?.disconnect ?? [];
  const isTakenOff = (id: number): boolean => disconnect.some((row) => row.id === id);

  return {
    canChange: !isDisabled && value !== undefined,
    isAdded: (id: number): boolean => connect.some((row) => row.id === id),
    isTakenOff,
    add(entry: RelatedEntry): void {
      // One that was taken off in the form is put back rather than added twice.
      if (isTakenOff(entry.id)) {
        onChange(
          `${field}.disconnect`,
          disconnect.filter(({ id }) => id !== entry.id)
        );
        return;
      }
      onChange(`${field}.connect`, [...connect, toRow(entry, keyBehind(connect))]);
    },
  };
};
