import { useState, type ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MapAnswer } from '../../../../server/src/contracts/map';
import { useGetNewsroomMapQuery } from '../../api/map';
import { Empty, Failed, Waiting } from '../../components/states';
import { useWords } from '../../use-words';
import { LocaleChoice } from './LocaleChoice';
import { MapView } from './MapView';

/** What is not on the map, and why. */
const LeftOut = ({ data, meta }: MapAnswer) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const shown = data.nodes.length;
  const readable = meta.total - meta.hidden;
  return (
    <>
      {meta.hidden > 0 && (
        <Typography textColor="neutral600">{say('map.hidden', { count: meta.hidden })}</Typography>
      )}
      {shown < readable && (
        <Typography textColor="neutral600">
          {say('map.part', { shown: formatNumber(shown), total: formatNumber(readable) })}
        </Typography>
      )}
    </>
  );
};

const Content = ({
  answer,
  toolbar,
}: {
  readonly answer: MapAnswer;
  readonly toolbar: ReactNode;
}) => {
  const say = useWords();
  const { data, meta } = answer;
  if (data.nodes.length > 0) {
    return <MapView key={meta.locale} data={data} locale={meta.locale} toolbar={toolbar} />;
  }
  const why = meta.total === 0 ? 'map.empty' : 'map.unreadable';
  return (
    <>
      {toolbar}
      <Empty title={say(why)} next={say(`${why}.next`)} />
    </>
  );
};

/** How the articles of a locale hang together, as a picture and as a list. */
export default function MapSection() {
  const [asked, setAsked] = useState<string | undefined>();
  const { currentData, isError, isFetching, refetch } = useGetNewsroomMapQuery(asked);
  // Which locales there are is known from the first answer on, whatever becomes of the next.
  const { data: first } = useGetNewsroomMapQuery(undefined);
  const { locales = [], locale = '' } = currentData?.meta ?? first?.meta ?? {};
  const toolbar = <LocaleChoice locale={asked ?? locale} locales={locales} onChange={setAsked} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="newsroom-map">
      {currentData && <LeftOut {...currentData} />}
      {currentData && <Content answer={currentData} toolbar={toolbar} />}
      {!currentData && toolbar}
      {!currentData && isFetching && <Waiting />}
      {!currentData && !isFetching && isError && <Failed onRetry={() => void refetch()} />}
    </Flex>
  );
}
