import { Flex, Grid } from '@strapi/design-system';
import { useGetNewsroomOverviewQuery } from '../../api/overview';
import { Empty, Failed, Waiting } from '../../components/states';
import { useWords } from '../../use-words';
import { CountCard } from './CountCard';
import { CoveragePanel } from './CoveragePanel';
import { LISTS } from './lists';

/** How well the newsroom hangs together: a figure for each list. */
export const Overview = () => {
  const say = useWords();
  const { data, isLoading, isError, refetch } = useGetNewsroomOverviewQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Waiting />;
  if (isError || !data) return <Failed onRetry={() => void refetch()} />;
  const { coverage, counts, heldArticles } = data.data;
  const isEmpty = coverage.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={6} data-testid="newsroom-overview">
      {isEmpty ? (
        <Empty title={say('overview.empty')} next={say('overview.empty.next')} />
      ) : (
        <CoveragePanel coverage={coverage} />
      )}
      <Grid.Root gap={4} tag="ul">
        {LISTS.map(({ name }) => (
          <Grid.Item key={name} tag="li" col={4} s={6} xs={12} alignItems="stretch">
            <CountCard
              name={name}
              count={counts[name]}
              {...(name === 'held' && counts.held > 0
                ? { note: say('list.held.articles', { count: heldArticles }) }
                : {})}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Flex>
  );
};
