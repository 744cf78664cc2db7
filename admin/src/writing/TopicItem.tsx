import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { WritingTopic } from '../../../server/src/contracts/writing';
import { Item, Remark } from '../side-panel/Item';
import { useWords } from '../use-words';
import { useAnnounce } from './announce';
import type { useTopicsField } from './use-topics-field';

/** A topic that the text is about, and whether the form has it. */
export const TopicItem = ({
  topic,
  field,
}: {
  readonly topic: WritingTopic;
  readonly field: ReturnType<typeof useTopicsField>;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const announce = useAnnounce();
  const { name, weight, surfaces, isOnArticle } = topic;
  const isThere = field.isThere(topic);
  const [wasAdded, setWasAdded] = useState(false);
  const add = (): void => {
    if (isThere) return;
    field.add(topic);
    setWasAdded(true);
    announce(say('writing.topic.done', { name }));
  };
  return (
    <Item>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography variant="omega" fontWeight="semiBold">
          {name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {formatNumber(weight, { style: 'percent' })}
        </Typography>
      </Flex>
      <Remark>{surfaces.slice(0, 4).join(' · ')}</Remark>
      {isThere && (
        <Remark color="success700">
          {say(isOnArticle ? 'writing.topic.there' : 'writing.topic.added')}
        </Remark>
      )}
      {field.canAdd && (!isThere || wasAdded) && (
        <Flex>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            aria-label={say('writing.topic.add.name', { name })}
            // Neither disabled nor gone once it was pressed, so that it keeps the focus.
            aria-disabled={isThere}
            style={isThere ? { opacity: 0.6 } : {}}
            onClick={add}
          >
            {say('writing.topic.add')}
          </Button>
        </Flex>
      )}
    </Item>
  );
};
