/*
 * Needs: `traverse.traverseQuery{Populate,Filters,Sort}` of `@strapi/utils`, which hand each step of a query the attribute and
 * the schema that it stands in; `*` comes as one step without a key.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through content types of the project that lead to them.
 * Asked at start: by `refusesDrafts` (api/policies/guard-queries.ts).
 */
import type { Core } from '@strapi/strapi';
import { traverse } from '@strapi/utils';

/** A content type or a component, as far as we look at it. */
export interface Schema {
  readonly uid: string;
  readonly modelType: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface Attribute {
  readonly type: string;
  readonly target?: string;
}

export type Params = Readonly<Record<string, unknown>>;

/** What a query does with an attribute. */
export type QueryPart = 'populate' | 'filters' | 'sort';

/** Attributes that a query reaches at once, and where they stand. */
export interface Step {
  readonly part: QueryPart;
  readonly attributes: readonly (Attribute | undefined)[];
  readonly schema: Schema;
}

type Walk = (
  look: (at: { key: string; attribute?: Attribute; schema: Schema }) => void,
  options: { schema: Schema; getModel: (uid: string) => unknown },
  value: unknown
) => Promise<unknown>;

// Strapi types what it walks through by attributes of generated types.
const WALKS = [
  ['populate', traverse.traverseQueryPopulate],
  ['filters', traverse.traverseQueryFilters],
  ['sort', traverse.traverseQuerySort],
] as unknown as readonly (readonly [QueryPart, Walk])[];

/** Shows `look` all steps of a query on a content type. */
export const walkQuery = async (
  strapi: Core.Strapi,
  params: Params,
  schema: Schema,
  look: (step: Step) => void
): Promise<void> => {
  for (const [part, walk] of WALKS) {
    if (!params[part]) continue;
    await walk(
      ({ key, attribute, schema: at }) =>
        look({
          part,
          attributes: key === '' ? Object.values(at.attributes) : [attribute],
          schema: at,
        }),
      { schema, getModel: (uid) => strapi.getModel(uid as never) },
      params[part]
    );
  }
};
