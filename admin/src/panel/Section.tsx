import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

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
      <Flex gap={2} alignItems="baseline" paddingBottom={1}>
        <Typography variant="omega" fontWeight="bold" tag="h3">
          {title}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {count}
        </Typography>
      </Flex>
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
