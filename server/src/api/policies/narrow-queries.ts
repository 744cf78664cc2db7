import type { Core } from '@strapi/strapi';
import {
  entriesOf,
  extendQuerySanitizer,
  modelOf,
  stepsOf,
  targetOf,
  toPopulateMap,
} from '../../strapi';
import type { Attribute, Params, Schema } from '../../strapi';
import { isOurs, leadsToDrafts, leadsToOurs } from './our-types';
import { namesVersion, withoutEmptyVersion } from './published-only';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** What Strapi takes for a plain “populate this”. */
const isYes = (node: unknown): boolean =>
  node === true || (typeof node === 'string' && /^(true|t|1)$/i.test(node));

/** What a query asks of ours is for published entries, in so many words. */
const createNarrowing = (strapi: Core.Strapi) => {
  const narrowNode = (node: unknown, attribute: Attribute | undefined): unknown => {
    if (!attribute || !(isYes(node) || typeof node === 'object')) return node;
    const parts = Object.fromEntries(entriesOf(node));
    const isOfDrafts = attribute.target !== undefined && leadsToDrafts(strapi, attribute);
    if (isYes(node) && !isOfDrafts) return node;
    const target = targetOf(strapi, attribute);
    return {
      ...parts,
      ...(target && parts.populate ? { populate: narrow(parts.populate, target) } : {}),
      ...(parts.on ? { on: narrowFragments(parts.on) } : {}),
      ...(isOfDrafts ? { filters: { $and: [parts.filters ?? {}, PUBLISHED] } } : {}),
    };
  };

  /** Of what may be of several types, each has a part of its own. */
  const narrowFragments = (fragments: unknown): object =>
    Object.fromEntries(
      entriesOf(fragments).map(([uid, node]) => {
        const isComponent = modelOf(strapi, uid)?.modelType === 'component';
        const attribute = isComponent
          ? { type: 'component', component: uid }
          : { type: 'relation', target: uid };
        return [uid, narrowNode(node, attribute)];
      })
    );

  const narrow = (populate: unknown, schema: Schema): unknown =>
    Object.fromEntries(
      Object.entries(toPopulateMap(populate, schema)).map(([name, node]) => [
        name,
        narrowNode(node, schema.attributes[name]),
      ])
    );
  return narrow;
};

const reachesOurs = (strapi: Core.Strapi, params: Params, schema: Schema): boolean => {
  if (isOurs(schema.uid)) return true;
  for (const { attribute } of stepsOf(strapi, params, schema))
    if (leadsToOurs(attribute)) return true;
  return false;
};

/**
 * Has queries that reach our content ask for what is published wherever Strapi would not see to it: a version that is named but
 * left empty is a draft to it, and relations of types without drafts are populated in all versions by the controllers of users and files.
 */
export const narrowQueries = (strapi: Core.Strapi): void => {
  const narrow = createNarrowing(strapi);
  extendQuerySanitizer(strapi, (params, schema) => {
    if (namesVersion(params) || !reachesOurs(strapi, params, schema)) return params;
    const sound = withoutEmptyVersion(params);
    if (!sound.populate || schema.options?.draftAndPublish === true) return sound;
    return { ...sound, populate: narrow(sound.populate, schema) };
  });
};
