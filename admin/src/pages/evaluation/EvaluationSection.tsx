import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomEvaluationQuery } from '../../api/evaluation';
import { Empty, Failed, Waiting } from '../../components/states';
import { PERMISSIONS } from '../../permissions';
import { useWords } from '../../use-words';
import { Explanation } from './Explanation';
import { historiesOf } from './figures';
import { HistoryTable } from './HistoryTable';
import { LocaleCard } from './LocaleCard';
import { Measure } from './Measure';
import { MethodTable } from './MethodTable';

/** How often the progress of a measurement is looked at. */
const LOOK_MS = 1000;

/** How many of the connections that people made the engine would have found. */
export default function EvaluationSection() {
  const say = useWords();
  const { allowedActions } = useRBAC([...PERMISSIONS.rebuild]);
  const { data: known } = useGetNewsroomEvaluationQuery();
  const isUnderWay = known?.job?.state === 'waiting' || known?.job?.state === 'running';
  const { data, isLoading, refetch } = useGetNewsroomEvaluationQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: isUnderWay ? LOOK_MS : 0,
  });
  if (isLoading) return <Waiting />;
  if (!data) return <Failed onRetry={() => void refetch()} />;
  const histories = historiesOf(data.runs);
  const canMeasure = allowedActions.canRebuild ?? false;
  return (
    <Flex direction="column" alignItems="stretch" gap={6} data-testid="newsroom-evaluation">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box maxWidth="70rem">
          <Typography variant="beta" tag="h2">
            {say('evaluation.heading')}
          </Typography>
          <Box paddingTop={1}>
            <Typography textColor="neutral600">{say('evaluation.intro')}</Typography>
          </Box>
        </Box>
        <Measure job={data.job} lastAt={data.runs[0]?.at ?? null} canMeasure={canMeasure} />
      </Flex>
      {histories.length === 0 ? (
        <Empty
          title={say(data.job?.state === 'done' ? 'evaluation.no-gold' : 'evaluation.empty')}
          next={say(
            data.job?.state === 'done'
              ? 'evaluation.no-gold.next'
              : canMeasure
                ? 'evaluation.empty.next'
                : 'evaluation.empty.ask'
          )}
        />
      ) : (
        <>
          <Flex gap={4} wrap="wrap" alignItems="stretch">
            {histories.map((history) => (
              <LocaleCard key={history.locale} history={history} />
            ))}
          </Flex>
          <MethodTable histories={histories} />
          <HistoryTable runs={data.runs} />
        </>
      )}
      <Explanation />
    </Flex>
  );
}
