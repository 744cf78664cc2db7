import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useWords } from '../../use-words';
import { percentOf, type History, type Moment } from './figures';
import { useLocaleName } from './use-locale-name';

const WIDTH = 320;
const HEIGHT = 84;
const INSET = 6;

/** Measurements stand at equal distances: how long lay between them tells nothing of the engine. */
const toPoint = (share: number, i: number, count: number): readonly [number, number] => {
  const across = count === 1 ? 0.5 : i / (count - 1);
  return [INSET + across * (WIDTH - 2 * INSET), HEIGHT - INSET - share * (HEIGHT - 2 * INSET)];
};

const pointsOf = (moments: readonly Moment[], shareOf: (moment: Moment) => number) =>
  moments.map((moment, i) => toPoint(shareOf(moment), i, moments.length));

const toPath = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** A stroke of the key below the chart. */
const Stroke = ({ color, dashes }: { readonly color: string; readonly dashes?: string }) => (
  <svg width="18" height="4" aria-hidden="true">
    <line x1="0" y1="2" x2="18" y2="2" stroke={color} strokeWidth="2" strokeDasharray={dashes} />
  </svg>
);

/** The share found over time, beside BM25. The table of earlier measurements says the same in figures. */
export const HistoryChart = ({ history }: { readonly history: History }) => {
  const say = useWords();
  const nameOf = useLocaleName();
  const { formatDate } = useIntl();
  const { colors } = useTheme();
  const { moments, locale, last } = history;
  const engine = pointsOf(moments, ({ found }) => found.recall10);
  const bm25 = pointsOf(moments, ({ found }) => found.baselines.bm25.recall10);
  const day = (at: string | undefined): string => formatDate(at, { dateStyle: 'medium' });
  const label = say('evaluation.chart', {
    locale: nameOf(locale),
    count: moments.length,
    first: percentOf(moments[0]?.found.recall10 ?? 0),
    last: percentOf(last.found.recall10),
    bm25: percentOf(last.found.baselines.bm25.recall10),
  });
  return (
    <Box>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={label}>
        {[0, 0.5, 1].map((share) => {
          const [, y] = toPoint(share, 0, 1);
          return <line key={share} x1="0" x2={WIDTH} y1={y} y2={y} stroke={colors.neutral150} />;
        })}
        <polyline
          points={toPath(bm25)}
          fill="none"
          stroke={colors.neutral500}
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
        <polyline points={toPath(engine)} fill="none" stroke={colors.primary600} strokeWidth="2" />
        {engine.map(([x, y], i) => (
          <circle key={moments[i]?.at} cx={x} cy={y} r="2.5" fill={colors.primary600} />
        ))}
      </svg>
      <Flex justifyContent="space-between">
        <Typography variant="pi" textColor="neutral600">
          {moments.length > 1 ? day(moments[0]?.at) : ''}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {day(last.at)}
        </Typography>
      </Flex>
      <Flex gap={4} paddingTop={1} aria-hidden="true">
        <Flex gap={1}>
          <Stroke color={colors.primary600} />
          <Typography variant="pi" textColor="neutral600">
            {say('evaluation.method.engine')}
          </Typography>
        </Flex>
        <Flex gap={1}>
          <Stroke color={colors.neutral500} dashes="4 3" />
          <Typography variant="pi" textColor="neutral600">
            {say('evaluation.method.bm25')}
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
};
