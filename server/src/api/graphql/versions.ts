import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import type { Naming } from './nexus';

const GUARDED: ReadonlySet<string> = new Set([UID.article, UID.topic, UID.glossaryTerm]);
const POLICY = { policies: ['plugin::newsroom.sound-text', 'plugin::newsroom.published-only'] };

/** A content type or a component, as far as we look at it. */
interface ContentType {
  readonly uid: string;
  readonly modelType: string;
  readonly attributes: Readonly<Record<string, { readonly target?: string }>>;
}

/**
 * Puts the rule for `status` on every field that gives our content: the queries and mutations of our types, and the
 * relations to them from any type or component, so that no way round is left.
 */
export const guardVersions = (
  strapi: Core.Strapi,
  naming: Naming
): Record<string, typeof POLICY> => {
  const guarded: Record<string, typeof POLICY> = {};
  const all = { ...strapi.contentTypes, ...strapi.components } as Record<string, unknown>;
  // Strapi types attributes by their kind; `target` is there on relations alone.
  for (const contentType of Object.values(all) as ContentType[]) {
    if (GUARDED.has(contentType.uid)) {
      guarded[`Query.${naming.getFindQueryName(contentType)}`] = POLICY;
      guarded[`Query.${naming.getFindOneQueryName(contentType)}`] = POLICY;
      guarded[`Query.${naming.getFindConnectionQueryName(contentType)}`] = POLICY;
      guarded[`Mutation.${naming.getCreateMutationTypeName(contentType)}`] = POLICY;
      guarded[`Mutation.${naming.getUpdateMutationTypeName(contentType)}`] = POLICY;
      guarded[`Mutation.${naming.getDeleteMutationTypeName(contentType)}`] = POLICY;
    }
    for (const [name, attribute] of Object.entries(contentType.attributes)) {
      if (attribute.target === undefined || !GUARDED.has(attribute.target)) continue;
      const type =
        contentType.modelType === 'component'
          ? naming.getComponentName(contentType)
          : naming.getTypeName(contentType);
      guarded[`${type}.${name}`] = POLICY;
      guarded[`${type}.${name}_connection`] = POLICY;
    }
  }
  return guarded;
};
