import { Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise, Check, Pin } from '@strapi/icons';
import type { PanelConnection } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { useDesk } from './clicks/desk';
import { Head, Item, Remark, Warning } from '../side-panel/Item';
import { Reasons } from '../side-panel/Reasons';
import { RejectMenu } from './RejectMenu';
import { Relevance } from '../side-panel/Relevance';

/** What may be said of a connection that the engine found. */
const Actions = ({ target, accepted }: PanelConnection) => {
  const say = useWords();
  const { canPin, canReview, act } = useDesk();
  return (
    <Flex gap={1}>
      {canPin && (
        <IconButton
          size="S"
          variant="ghost"
          label={say('panel.pin')}
          onClick={() => act({ kind: 'pin', target, note: null })}
        >
          <Pin />
        </IconButton>
      )}
      {canReview && (
        <IconButton
          size="S"
          variant="ghost"
          label={say(accepted ? 'panel.unaccept' : 'panel.accept')}
          onClick={() => act({ kind: accepted ? 'restore' : 'accept', target })}
        >
          {accepted ? <ArrowClockwise /> : <Check />}
        </IconButton>
      )}
      {canReview && <RejectMenu target={target} />}
    </Flex>
  );
};

/** A connection that the engine found: how relevant, why, and what to say of it. */
export const ConnectionItem = (connection: PanelConnection) => {
  const say = useWords();
  const { target, relevance, reasons, accepted, isCopy } = connection;
  return (
    <Item>
      <Head target={target} />
      {isCopy && <Warning>{say('panel.copyWarning')}</Warning>}
      {accepted && <Remark color="success700">{say('panel.accepted')}</Remark>}
      {relevance !== null && <Relevance share={relevance} />}
      {target.title !== null &&
        (reasons.length > 0 ? (
          <Reasons reasons={reasons} end={<Actions {...connection} />} />
        ) : (
          <Actions {...connection} />
        ))}
    </Item>
  );
};
