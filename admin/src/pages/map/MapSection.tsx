import { useState } from 'react';
import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MapAnswer } from '../../../../server/src/contracts/map';
import { useGetNewsroomMapQuery } from '../../api/map';
import { Empty, Failed, Waiting } from '../../components/states';
import { useWords } from '../../use-words';
import { MapView } from './MapView';

/** Stands for no locale: a choice must have a value. */
const UNLOCALIZED = '-';

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

const Content = ({ answer }: { readonly answer: MapAnswer }) => {
  const say = useWords();
  const { data, meta } = answer;
  if (meta.total === 0) return <Empty title={say('map.empty')} next={say('map.empty.next')} />;
  if (data.nodes.length === 0) {
    return <Empty title={say('map.unreadable')} next={say('map.unreadable.next')} />;
  }
  return <MapView key={meta.locale} data={data} locale={meta.locale} />;
};

/** How the articles of a locale hang together, as a picture and as a list. */
export default function MapSection() {
  const say = useWords();
  const { locale: language } = useIntl();
  const [asked, setAsked] = useState<string | undefined>();
  const { currentData, isError, isFetching, refetch } = useGetNewsroomMapQuery(asked);
  // Which locales there are is known from the first answer on, whatever becomes of the next.
  const { data: first } = useGetNewsroomMapQuery(undefined);
  const { locales = [], locale = '' } = currentData?.meta ?? first?.meta ?? {};
  const nameOf = (code: string): string =>
    code === ''
      ? say('map.unlocalized')
      : (new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="newsroom-map">
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        {locales.length > 1 && (
          <Box width="24rem">
            <Field.Root name="locale">
              <Field.Label>{say('map.locale')}</Field.Label>
              <SingleSelect
                value={(asked ?? locale) || UNLOCALIZED}
                onChange={(value) => setAsked(value === UNLOCALIZED ? '' : String(value))}
              >
                {locales.map((code) => (
                  <SingleSelectOption key={code} value={code || UNLOCALIZED}>
                    {nameOf(code)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
        )}
        {currentData && <LeftOut {...currentData} />}
      </Flex>
      {currentData && <Content answer={currentData} />}
      {!currentData && isFetching && <Waiting />}
      {!currentData && !isFetching && isError && <Failed onRetry={() => void refetch()} />}
    </Flex>
  );
}
