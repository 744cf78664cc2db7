import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';

/** How far something is. What is read out is the sentence alone, and only where it changes. */
export const WorkProgress = ({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%">
    <Flex justifyContent="space-between" gap={4}>
      <Typography aria-live="polite">{label}</Typography>
      {total > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {done} / {total}
        </Typography>
      )}
    </Flex>
    <Box>
      <ProgressBar value={total > 0 ? Math.round((100 * done) / total) : 0} aria-label={label} />
    </Box>
  </Flex>
);
