import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { ListHead } from './ListHead';

/** A list of the panel under its heading; nothing where it is empty. */
export const Section = ({
  title,
  count,
  hint,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly hint?: string;
  readonly children: ReactNode;
}) =>
  count === 0 ? null : (
    <Box tag="section" width="100%" aria-label={title}>
      <ListHead title={title} count={count} />
      {hint && (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" width="100%">
        {children}
      </Flex>
    </Box>
  );
