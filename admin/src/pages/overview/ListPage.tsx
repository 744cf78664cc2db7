import { useEffect, useState } from 'react';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useGetNewsroomListQuery } from '../../api/overview';
import { Paging } from '../../components/Paging';
import { Empty, Failed, Waiting } from '../../components/states';
import { ALL_PERMISSIONS } from '../../permissions';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../use-words';
import { HoldForm } from './HoldForm';
import { ListFilters, type ListFilter } from './ListFilters';
import { ListTable } from './ListTable';
import { mendOf, type List, type Mend } from './lists';
import { MendNotice } from './MendNotice';
import { useMending } from './use-mending';

type Query = ListFilter & { page?: string; pageSize?: string };

const NOTHING: ReadonlySet<string> = new Set();

/** What is given alone: an empty filter stands neither in the address nor in a request. */
const given = ({ locale, topic, search, sort }: ListFilter): ListFilter =>
  Object.fromEntries(Object.entries({ locale, topic, search, sort }).filter(([, value]) => value));

/** One list: narrowed by filters, a page at a time, with what mends its rows. */
export const ListPage = ({ list }: { readonly list: List }) => {
  const say = useWords();
  const { allowedActions } = useRBAC(ALL_PERMISSIONS);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const filter = given(query);
  const page = Number(query.page ?? 1);
  const request = { list: list.name, page, pageSize: Number(query.pageSize ?? 20), ...filter };
  const { data, currentData, isFetching, isError, refetch } = useGetNewsroomListQuery(request, {
    refetchOnMountOrArgChange: true,
  });
  const [selected, setSelected] = useState(NOTHING);
  const mending = useMending();
  const isBusy = mending.state?.isRunning ?? false;
  const canMend = allowedActions[list.needs] === true;
  const { total = 0, pageCount = 0 } = data?.meta.pagination ?? {};

  useEffect(() => setSelected(NOTHING), [currentData]);
  // The last rows of the last page were mended: what is left stands on the one before.
  useEffect(() => {
    if (total > 0 && page > pageCount) setQuery({ page: String(pageCount) });
  }, [total, page, pageCount, setQuery]);

  const mend = (mends: readonly Mend[]): void => {
    setSelected(NOTHING);
    void mending.run(mends);
  };
  const chosen = (data?.data ?? [])
    .filter(({ id }) => selected.has(id))
    .flatMap((row) => mendOf(list.mend, row) ?? []);
  const isNarrowed = Object.keys(filter).some((name) => name !== 'sort');

  const rows = () => {
    if (isError) return <Failed onRetry={() => void refetch()} />;
    if (!data || (isFetching && !currentData)) return <Waiting />;
    if (total === 0) {
      return isNarrowed ? (
        <Empty title={say('list.none')} next={say('list.none.next')} />
      ) : (
        <Empty title={say(`list.${list.name}.empty`)} next={say(`list.${list.name}.empty.next`)} />
      );
    }
    return (
      <>
        <ListTable
          list={list}
          rows={data.data}
          selected={selected}
          onSelect={setSelected}
          onMend={canMend ? (one) => mend([one]) : null}
          isBusy={isBusy}
          canPin={allowedActions.canPin === true}
        />
        <Paging total={total} pageCount={pageCount} />
      </>
    );
  };

  return (
    <Box data-testid="newsroom-list">
      <Flex direction="column" alignItems="flex-start" gap={1} paddingBottom={4}>
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/overview`} startIcon={<ArrowLeft />}>
          {say('overview.title')}
        </Link>
        <Typography variant="beta" tag="h2">
          {say(`list.${list.name}`)}
        </Typography>
        <Typography textColor="neutral600">{say(`list.${list.name}.about`)}</Typography>
      </Flex>
      <MendNotice mending={mending} />
      {list.name === 'held' && canMend && (
        <HoldForm locale={filter.locale} onMend={(one) => mend([one])} isBusy={isBusy} />
      )}
      <ListFilters
        list={list}
        filter={filter}
        onChange={(change) => {
          const { locale, topic, search, sort } = { ...filter, ...change };
          // Strapi leaves a key where it is unless told that it is nothing.
          setQuery({
            locale: locale || undefined,
            topic: topic || undefined,
            search: search || undefined,
            sort: sort || undefined,
            page: '1',
          } as Query);
        }}
      />
      {chosen.length > 0 && (
        <Flex gap={3} paddingBottom={4} data-testid="newsroom-bulk">
          <Typography>{say('list.selected', { count: chosen.length })}</Typography>
          <Button size="S" variant="secondary" disabled={isBusy} onClick={() => mend(chosen)}>
            {say(`mend.${list.mend}.all`, { count: chosen.length })}
          </Button>
        </Flex>
      )}
      {rows()}
    </Box>
  );
};
