import { Flex, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useWords } from '../use-words';

/**
 * The foot of a list: how many rows there are, how many stand on a page, and which page; both stand in the address.
 * Strapi's own parts draw nothing where there is nothing to choose, so that a short list has its number of rows alone.
 */
export const Paging = ({
  total,
  pageCount,
}: {
  readonly total: number;
  readonly pageCount: number;
}) => {
  const say = useWords();
  return (
    <Pagination.Root total={total} pageCount={pageCount} defaultPageSize={20}>
      <Flex gap={4} alignItems="center" wrap="wrap">
        <Typography textColor="neutral600" data-testid="newsroom-total">
          {say('list.total', { count: total })}
        </Typography>
        <Pagination.PageSize options={['10', '20', '50', '100']} />
      </Flex>
      <Pagination.Links />
    </Pagination.Root>
  );
};
