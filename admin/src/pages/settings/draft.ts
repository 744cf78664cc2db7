import type {
  OptionName,
  OptionValue,
  OptionValues,
  SettingRow,
} from '../../../../server/src/contracts/settings';

/** What the form holds: the text of each field as typed, so that a half-written number is no other number. */
export type Draft = Partial<Readonly<Record<OptionName, OptionValue | undefined>>>;

/** What the panel says of each option; undefined where it leaves it to the default. */
export const draftOf = (rows: readonly SettingRow[]): Draft =>
  Object.fromEntries(
    rows.map(({ name, value, origin }) => [name, origin === 'panel' ? value : undefined])
  );

/** What is sent: all that the panel says, but what the file fixes. */
export const toValues = (draft: Draft, rows: readonly SettingRow[]): OptionValues =>
  Object.fromEntries(
    rows.flatMap(({ name, origin }) => {
      const value = draft[name];
      return origin === 'file' || value === undefined ? [] : [[name, value]];
    })
  );

/** Whether two drafts say the same. */
export const isSameDraft = (a: Draft, b: Draft, rows: readonly SettingRow[]): boolean =>
  JSON.stringify(toValues(a, rows)) === JSON.stringify(toValues(b, rows));
