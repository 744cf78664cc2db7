import { PLUGIN_ID } from './plugin-id';
import { englishOf, wordsOf } from './words';

/** A field of the form, as the Content Manager lays it out. */
interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** A column of the list; a label that is no string is one to look up. */
interface Column {
  readonly name: string;
  readonly label: string | { readonly id: string; readonly defaultMessage: string };
}

interface Layout {
  /** Empty until the layout is read. */
  readonly options?: { readonly [PLUGIN_ID]?: { readonly words?: string } };
}

/** What the hook of the form hands on. */
export interface FormHook {
  readonly layout: Layout & { readonly layout: readonly (readonly (readonly FormField[])[])[] };
}

/** What the hook of the list hands on. */
export interface ListHook {
  readonly displayedHeaders: readonly Column[];
  readonly layout: Layout;
}

/** Which of our content types it is; undefined for others. */
const typeOf = (layout: Layout): string | undefined => layout.options?.[PLUGIN_ID]?.words;

/** Only what still says what we ship is ours to translate: an admin's own words stand. */
const translate = (text: string, key: string): string =>
  text === englishOf(key) ? (wordsOf(key) ?? text) : text;

const translateField = <Field extends FormField>(field: Field, key: string): Field => ({
  ...field,
  label: translate(field.label, key),
  ...(field.hint && { hint: translate(field.hint, `${key}.description`) }),
  ...(field.placeholder && { placeholder: translate(field.placeholder, `${key}.placeholder`) }),
});

/** Where an admin arranges the form, and would save what we show. */
const isBeingConfigured = (): boolean => window.location.pathname.includes('/configurations/');

/** Shows the labels and hints of a form in the language of the panel. */
export const translateForm = (hook: FormHook): FormHook => {
  const type = typeOf(hook.layout);
  if (!type || isBeingConfigured()) return hook;
  const layout = hook.layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => translateField(field, `${type}.${field.name}`)))
  );
  return { ...hook, layout: { ...hook.layout, layout } };
};

/** Shows the columns of a list in the language of the panel. */
export const translateList = (hook: ListHook): ListHook => {
  const type = typeOf(hook.layout);
  if (!type) return hook;
  const displayedHeaders = hook.displayedHeaders.map((column) => {
    const key = `${type}.${column.name}`;
    const { label } = column;
    if (typeof label !== 'string' || label !== englishOf(key)) return column;
    return { ...column, label: { id: `${PLUGIN_ID}.${key}`, defaultMessage: label } };
  });
  return { ...hook, displayedHeaders };
};
