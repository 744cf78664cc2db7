import { Box, Flex } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';

/** The foot of a list: how many rows on a page, and which page; both stand in the address. */
export const Paging = ({
  total,
  pageCount,
}: {
  readonly total: number;
  readonly pageCount: number;
}) => (
  <Box paddingTop={4}>
    <Pagination.Root total={total} pageCount={pageCount} defaultPageSize={20}>
      <Flex justifyContent="space-between">
        <Pagination.PageSize options={['10', '20', '50', '100']} />
        <Pagination.Links />
      </Flex>
    </Pagination.Root>
  </Box>
);
