import { Children, useState, type ReactNode } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ListHead } from '../side-panel/ListHead';
import { useWords } from '../use-words';

/** Shown at first; the rest on demand, so that the panel stays a panel. */
const FEW = 4;

/** A list of the panel under its heading, with its count; where it is empty, what that means. */
export const ListOf = ({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none: string;
  readonly children: ReactNode;
}) => {
  const say = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const items = Children.toArray(children);
  const shown = isWhole ? items : items.slice(0, FEW);
  return (
    <Box tag="section" width="100%" aria-label={title}>
      <ListHead title={title} count={items.length} />
      {items.length === 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {none}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" width="100%">
          {shown}
        </Flex>
      )}
      {items.length > FEW && (
        <Button
          size="S"
          variant="ghost"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? say('writing.fewer') : say('writing.more', { count: items.length - FEW })}
        </Button>
      )}
    </Box>
  );
};
