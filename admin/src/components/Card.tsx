import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

/** A part of a page with its heading, a line on what it is, and what can be done there. */
export const Card = ({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={6}
  >
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {hint && (
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Flex>
      {action}
    </Flex>
    {children && <Box paddingTop={4}>{children}</Box>}
  </Box>
);
