import { useEffect, useRef } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { NewTermAnswer, WritingProposal } from '../../../server/src/contracts/writing';
import { useBeginNewsroomTermMutation } from '../api/writing';
import { addressOf } from '../strapi/entry-address';
import { Item, Remark } from '../side-panel/Item';
import { useWords } from '../use-words';
import { ClickButton } from './ClickButton';
import { useClicked } from './clicks';

const GLOSSARY_TERM = 'plugin::newsroom.glossary-term';

/** A name that the glossary lacks; one click begins its term as a draft, which is then offered to be opened. */
export const ProposalItem = ({
  locale,
  proposal: { name, count, sign, sample },
  canBegin,
}: {
  readonly locale: string | undefined;
  readonly proposal: WritingProposal;
  readonly canBegin: boolean;
}) => {
  const say = useWords();
  const [begin] = useBeginNewsroomTermMutation();
  const click = `${locale ?? ''}|proposal|${name}`;
  const clicked = useClicked().get(click);
  // So the click below was answered.
  const begun = clicked?.state === 'done' ? (clicked.answer as NewTermAnswer['data']) : null;
  const link = useRef<HTMLAnchorElement>(null);
  const isBegun = begun !== null;
  const wasBegun = useRef(isBegun);
  useEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    const isNow = isBegun && !wasBegun.current;
    if (isNow && document.activeElement === document.body) link.current?.focus();
    wasBegun.current = isBegun;
  }, [isBegun]);
  return (
    <Item>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography variant="omega" fontWeight="semiBold">
          {name}
        </Typography>
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {sign === 'question' ? say('writing.proposal.asked') : say('writing.said', { count })}
        </Typography>
      </Flex>
      <Remark>{sample}</Remark>
      {begun && (
        <Link ref={link} tag={NavLink} to={addressOf({ uid: GLOSSARY_TERM, ...begun })}>
          {say(begun.isNew ? 'writing.proposal.open' : 'writing.proposal.known')}
        </Link>
      )}
      {canBegin && !begun && (
        <ClickButton
          click={click}
          name={name}
          icon={<Plus />}
          label={say('writing.proposal.begin')}
          done={say('writing.proposal.done', { name })}
          send={() => begin({ name, locale }).unwrap()}
        />
      )}
    </Item>
  );
};
