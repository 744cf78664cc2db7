/*
 * Needs: `strapi.getModel`, and how attributes say where they lead.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through content types of the project that lead to them.
 * Asked at start: by `refusesDrafts` (api/policies/questions.ts).
 */
import type { Core } from '@strapi/strapi';

/** A content type or a component, as far as we look at it. */
export interface Schema {
  readonly uid: string;
  readonly modelType: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface Attribute {
  readonly type: string;
  /** Of a relation; one without a target may lead anywhere. */
  readonly target?: string;
  readonly component?: string;
}

const FILE = 'plugin::upload.file';

/** Whether attributes of a type hold other entries or components. */
export const isContainer = (type: string): boolean =>
  ['relation', 'media', 'component', 'dynamiczone'].includes(type);

const targetUidOf = ({ type, target, component }: Attribute): string | undefined => {
  if (type === 'relation') return target;
  if (type === 'component') return component;
  return type === 'media' ? FILE : undefined;
};

/** A content type or a component by its name; undefined where there is none. */
export const modelOf = (strapi: Core.Strapi, uid: string): Schema | undefined =>
  // Strapi types models by those that a project generates.
  strapi.getModel(uid as never);

/** What an attribute leads to; undefined where it leads nowhere, or to what only each entry tells. */
export const targetOf = (strapi: Core.Strapi, attribute: Attribute): Schema | undefined => {
  const uid = targetUidOf(attribute);
  return uid === undefined ? undefined : modelOf(strapi, uid);
};
