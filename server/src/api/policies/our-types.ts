import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { modelOf, type Attribute } from '../../strapi';

/** What of our content the content API gives. */
const OURS: ReadonlySet<string> = new Set([UID.article, UID.topic, UID.glossaryTerm]);

export const isOurs = (uid: string): boolean => OURS.has(uid);

/** Whether an attribute may lead to our content. A relation without a target may lead anywhere. */
export const leadsToOurs = ({ type, target }: Attribute): boolean =>
  type === 'relation' && (target === undefined || isOurs(target));

/** Whether entries of a type are ours and may be drafts; a project may give topics drafts, too. */
export const isOurDraftType = (strapi: Core.Strapi, uid: string): boolean =>
  isOurs(uid) && modelOf(strapi, uid)?.options?.draftAndPublish === true;

/** Whether an attribute may lead to a draft of ours. */
export const leadsToDrafts = (strapi: Core.Strapi, attribute: Attribute): boolean =>
  leadsToOurs(attribute) &&
  (attribute.target === undefined || isOurDraftType(strapi, attribute.target));
