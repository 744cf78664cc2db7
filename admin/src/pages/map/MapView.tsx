import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { Origin } from '../../../../server/src/contracts';
import type { MapAnswer } from '../../../../server/src/contracts/map';
import { Boundary } from '../../components/Boundary';
import { Waiting } from '../../components/states';
import { useWords } from '../../use-words';
import { DotCard } from './DotCard';
import { DotTable } from './DotTable';
import { HowToRead } from './HowToRead';
import { Legend } from './Legend';
import { MapSearch } from './MapSearch';
import { toModel } from './picture/model';
import { TOPIC_COLOURS } from './picture/palette';
import { canDraw } from './picture/webgl';

const MapPicture = lazy(() => import('./picture/MapPicture'));

/** Which article is chosen, and how. */
interface Choice {
  readonly place: number;
  /** Whether the card takes the focus: whoever chose it stands far from it. */
  readonly takesFocus: boolean;
}

const NoPicture = () => {
  const say = useWords();
  return (
    <Box padding={6} background="neutral0" borderColor="neutral150" hasRadius role="status">
      <Typography textColor="neutral600">{say('map.noPicture')}</Typography>
    </Box>
  );
};

/** The map of a locale: the picture, a card beside it, and the list that says the same. */
export const MapView = ({
  data,
  locale,
  toolbar,
}: {
  readonly data: MapAnswer['data'];
  readonly locale: string;
  /** Stands before the search. */
  readonly toolbar: ReactNode;
}) => {
  const model = useMemo(() => toModel(data, TOPIC_COLOURS.length), [data]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [target, setTarget] = useState<{ readonly place: number } | null>(null);
  const [hiddenColours, setHiddenColours] = useState<ReadonlySet<number>>(new Set());
  const [hiddenOrigins, setHiddenOrigins] = useState<ReadonlySet<Origin>>(new Set());
  const selected = choice && model.dots[choice.place] ? choice.place : null;
  const dot = selected === null ? undefined : model.dots[selected];

  /** Chosen elsewhere than in the picture, which then moves there. */
  const find = (place: number | null, takesFocus: boolean): void => {
    setChoice(place === null ? null : { place, takesFocus });
    setTarget(place === null ? null : { place });
  };
  const choose = (place: number | null): void =>
    setChoice(place === null ? null : { place, takesFocus: false });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        {toolbar}
        <Box grow={1} minWidth="24rem">
          <MapSearch model={model} onSelect={(place) => find(place, false)} />
        </Box>
      </Flex>
      <Grid.Root gap={4} gridCols={12}>
        <Grid.Item col={8} s={12} direction="column" alignItems="stretch">
          {canDraw() ? (
            <Boundary fallback={<NoPicture />}>
              <Suspense fallback={<Waiting />}>
                <MapPicture
                  model={model}
                  selected={selected}
                  hiddenColours={hiddenColours}
                  hiddenOrigins={hiddenOrigins}
                  target={target}
                  onSelect={choose}
                />
              </Suspense>
            </Boundary>
          ) : (
            <NoPicture />
          )}
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Box
            background="neutral0"
            borderColor="neutral150"
            hasRadius
            maxHeight="56rem"
            overflow="auto"
            aria-live="polite"
            data-testid="newsroom-map-card"
          >
            {dot ? (
              <DotCard
                dot={dot}
                model={model}
                locale={locale}
                takesFocus={choice?.takesFocus ?? false}
                onSelect={(place) => find(place, true)}
                onClose={() => find(null, false)}
              />
            ) : (
              <HowToRead />
            )}
          </Box>
        </Grid.Item>
      </Grid.Root>
      <Legend
        model={model}
        hiddenColours={hiddenColours}
        hiddenOrigins={hiddenOrigins}
        onColours={setHiddenColours}
        onOrigins={setHiddenOrigins}
      />
      <Box paddingTop={4}>
        <DotTable
          model={model}
          hiddenColours={hiddenColours}
          locale={locale}
          selected={selected}
          onSelect={(place) => find(place, true)}
        />
      </Box>
    </Flex>
  );
};
