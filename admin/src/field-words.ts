import { PLUGIN_ID } from './plugin-id';
import { isBeingConfigured } from './strapi/content-manager-hooks';
import type { FormField, FormHook, Layout, ListHook } from './strapi/content-manager-hooks';
import { englishOf, wordsOf } from './words';

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
