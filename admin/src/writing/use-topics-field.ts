import type { WritingTopic } from '../../../server/src/contracts/writing';
import { useMayEdit } from '../strapi/field-rights';
import { useRelationField } from '../strapi/relation-field';

const CALLER = 'NewsroomWriting';

/** Our Topic. */
const TOPIC = 'plugin::newsroom.topic';

/**
 * The relation of the form that holds the topics. A topic is added to the form alone, where the editor sees it and saves it
 * with the rest.
 */
export const useTopicsField = (model: string, field: string, locale: string | undefined) => {
  const mayEdit = useMayEdit(CALLER, { model, field, locale });
  const relation = useRelationField(CALLER, field);

  const isThere = ({ id, isOnArticle }: WritingTopic): boolean =>
    relation.isAdded(id) || (isOnArticle && !relation.isTakenOff(id));

  const add = (topic: WritingTopic): void => {
    if (!isThere(topic)) relation.add({ ...topic, uid: TOPIC });
  };

  return { canAdd: mayEdit && relation.canChange, isThere, add };
};
