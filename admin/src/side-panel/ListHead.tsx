import { Flex, Typography } from '@strapi/design-system';

/** The heading of a list in a side panel, with how many stand in it. */
export const ListHead = ({ title, count }: { readonly title: string; readonly count: number }) => (
  <Flex gap={2} alignItems="baseline" paddingBottom={1}>
    <Typography variant="omega" fontWeight="bold" tag="h3">
      {title}
    </Typography>
    <Typography variant="pi" textColor="neutral600">
      {count}
    </Typography>
  </Flex>
);
