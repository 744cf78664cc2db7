/** What an editor is told of a field. */
export interface FieldWords {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
}

/** How a content type stands in the Content Manager before an admin arranges it otherwise. */
interface View<Field extends string> {
  /** The field that names an entry, in relations for example. */
  readonly mainField: Field;
  readonly sortBy: Field | 'updatedAt';
  readonly sortOrder: 'ASC' | 'DESC';
  /** The columns of the list; Strapi adds the status. */
  readonly list: readonly Field[];
  /** The rows of the form; the fields of a row share its width. */
  readonly rows: readonly (readonly Field[])[];
  readonly fields: Readonly<Record<Field, FieldWords>>;
  /** Fields that no editor needs to see. */
  readonly hidden?: readonly string[];
}

/** Strapi's grid has so many columns. */
const ROW_SIZE = 12;

/**
 * The `config` of a schema, which the Content Manager takes for a type of which nothing is stored yet.
 * What an admin saved under "Configure the view" is never touched by it.
 */
export const toConfig = <Field extends string>(view: View<Field>) => ({
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    pageSize: 20,
    mainField: view.mainField,
    defaultSortBy: view.sortBy,
    defaultSortOrder: view.sortOrder,
  },
  metadatas: Object.fromEntries(
    Object.entries<FieldWords>(view.fields).map(([name, words]) => [
      name,
      { edit: words, list: { label: words.label } },
    ])
  ),
  layouts: {
    list: view.list,
    edit: view.rows.map((row) => row.map((name) => ({ name, size: ROW_SIZE / row.length }))),
  },
  attributes: Object.fromEntries((view.hidden ?? []).map((name) => [name, { hidden: true }])),
});
