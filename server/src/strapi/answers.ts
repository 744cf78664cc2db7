/*
 * Needs: how entries lie within entries: under their attributes; what may be of several types with its own as `__type`, and in a
 * dynamic zone as `__component`. And `publishedAt`, null in drafts.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through files, users and polymorphic relations.
 * Asked at start: by `keepsDraftsBack` (api/policies/questions.ts).
 */
import type { Core } from '@strapi/strapi';
import { modelOf, targetOf, type Schema } from './schemas';

export type Row = Readonly<Record<string, unknown>>;

/** Whether an entry that lies within another stays in the answer. */
type Keep = (row: Row, uid: string) => boolean;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The type that an entry names itself, else the one that its attribute leads to. */
const schemaOf = (
  strapi: Core.Strapi,
  row: Row,
  target: Schema | undefined
): Schema | undefined => {
  const named = target ?? row.__type ?? row.__component;
  return typeof named === 'string' ? modelOf(strapi, named) : target;
};

/**
 * An answer without the entries, at any depth below its own, that `keep` says no to. What it is handed stays as it is; where
 * nothing is left out, the same comes back.
 */
export const withoutEntries = (
  strapi: Core.Strapi,
  data: unknown,
  schema: Schema,
  keep: Keep
): unknown => {
  const inner = (value: unknown, target: Schema | undefined): unknown => {
    if (Array.isArray(value)) {
      const kept = value.map((item: unknown) => inner(item, target));
      const isSame = kept.every((item, at) => item === value[at]);
      return isSame ? value : kept.filter((item, at) => item !== null || value[at] === null);
    }
    if (!isRow(value)) return value;
    const schemaHere = schemaOf(strapi, value, target);
    if (!schemaHere) return value;
    return keep(value, schemaHere.uid) ? within(value, schemaHere) : null;
  };
  const within = (row: Row, { attributes }: Schema): Row => {
    const changed = Object.entries(row).flatMap(([name, value]) => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (!attribute || !isRow(value)) return [];
      const kept = inner(value, targetOf(strapi, attribute));
      return kept === value ? [] : [[name, kept] as const];
    });
    return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
  };
  if (Array.isArray(data))
    return data.map((row: unknown) => (isRow(row) ? within(row, schema) : row));
  return isRow(data) ? within(data, schema) : data;
};

/** Which of these entries are drafts. */
export const draftsAmong = async (
  strapi: Core.Strapi,
  uid: string,
  ids: readonly unknown[]
): Promise<ReadonlySet<unknown>> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { id: { $in: ids }, publishedAt: { $null: true } },
    select: ['id'],
  })) as { id: unknown }[];
  return new Set(rows.map(({ id }) => id));
};
