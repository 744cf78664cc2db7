import { Flex } from '@strapi/design-system';
import { useGetNewsroomIndexQuery } from '../../api/index-page';
import { Failed, Waiting } from '../../components/states';
import { BackgroundCard } from './BackgroundCard';
import { FailedCard } from './FailedCard';
import { LocalesCard } from './LocalesCard';
import { RebuildCard } from './RebuildCard';

/** How often the figures are asked for anew: they change with what editors publish. */
const LOOK_MS = 10_000;

/** How the index stands, and what can be done about it. */
export default function IndexSection() {
  const { data, isLoading, refetch } = useGetNewsroomIndexQuery(undefined, {
    pollingInterval: LOOK_MS,
  });
  if (isLoading) return <Waiting />;
  if (!data) return <Failed onRetry={() => void refetch()} />;
  const failed = data.locales.reduce((sum, locale) => sum + locale.failed, 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="newsroom-index">
      <LocalesCard locales={data.locales} />
      <RebuildCard />
      {failed > 0 && <FailedCard />}
      <BackgroundCard state={data} />
    </Flex>
  );
}
