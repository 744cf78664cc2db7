import { forwardRef, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { PanelTarget } from '../../../server/src/contracts/panel';
import { EntryLink } from '../components/EntryLink';
import { useWords } from '../use-words';
import { useAge } from './use-age';

/** One entry of a list, parted from the one before by a line. */
export const Item = forwardRef<
  HTMLLIElement,
  { readonly children: ReactNode; readonly style?: { readonly opacity: number } }
>(({ children, ...props }, ref) => (
  <Box
    ref={ref}
    tag="li"
    paddingTop={2}
    paddingBottom={2}
    borderColor="neutral150"
    borderStyle="solid"
    borderWidth="1px 0 0 0"
    {...props}
  >
    <Flex direction="column" alignItems="stretch" gap={1}>
      {children}
    </Flex>
  </Box>
));
Item.displayName = 'Item';

/** A small remark below a title. */
export const Remark = ({
  children,
  color = 'neutral600',
}: {
  readonly children: ReactNode;
  readonly color?: 'neutral600' | 'success700';
}) => (
  <Typography variant="pi" textColor={color}>
    {children}
  </Typography>
);

/** A remark that asks for a look. The sign has the colour, since words in it would be hard to read. */
export const Warning = ({ children }: { readonly children: ReactNode }) => (
  <Flex gap={1} alignItems="flex-start">
    <WarningCircle
      fill="warning600"
      width="1.4rem"
      height="1.8rem"
      style={{ flexShrink: 0 }}
      aria-hidden
    />
    <Typography variant="pi" textColor="neutral800">
      {children}
    </Typography>
  </Flex>
);

/** The title of an article, which leads to its form, with its age and topics. */
export const Head = ({
  target,
  more = [],
}: {
  readonly target: PanelTarget;
  /** Said after the age. */
  readonly more?: readonly string[];
}) => {
  const say = useWords();
  const age = useAge();
  const facts = [
    ...(target.publishedOn === null ? [] : [age(target.publishedOn)]),
    ...more,
    ...target.topics,
  ];
  return (
    <>
      <EntryLink {...target} />
      {facts.length > 0 && <Remark>{facts.join(' · ')}</Remark>}
      {!target.isPublished && <Warning>{say('panel.draftTarget')}</Warning>}
    </>
  );
};
