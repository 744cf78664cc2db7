import type { ReactNode } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useWords } from '../use-words';

/** While something is on its way. */
export const Waiting = () => {
  const say = useWords();
  return (
    <Flex justifyContent="center" padding={4}>
      <Loader>{say('state.loading')}</Loader>
    </Flex>
  );
};

/** Nothing there, and what to do next. */
export const Empty = ({
  title,
  next,
  action,
}: {
  readonly title: string;
  readonly next: string;
  readonly action?: ReactNode;
}) => (
  <Box padding={6} background="neutral0" hasRadius borderColor="neutral150">
    <Flex direction="column" gap={2} alignItems="center">
      <Typography variant="delta" tag="p" textAlign="center">
        {title}
      </Typography>
      <Typography textColor="neutral600" textAlign="center">
        {next}
      </Typography>
      {action}
    </Flex>
  </Box>
);

/** Something went wrong: what, and the way out. */
export const Failed = ({
  message,
  onRetry,
}: {
  /** One sentence of the server, or of ours. */
  readonly message?: string;
  readonly onRetry: () => void;
}) => {
  const say = useWords();
  return (
    <Box padding={4} background="danger100" hasRadius borderColor="danger200" role="alert">
      <Flex direction="column" gap={3} alignItems="flex-start">
        <Typography textColor="danger700">{message ?? say('state.failed')}</Typography>
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {say('state.retry')}
        </Button>
      </Flex>
    </Box>
  );
};
