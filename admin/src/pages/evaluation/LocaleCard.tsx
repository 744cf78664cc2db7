import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../use-words';
import { changeOf, foundOf, percentOf, type History } from './figures';
import { HistoryChart } from './HistoryChart';
import { useLocaleName } from './use-locale-name';

const TONES = { better: 'success700', worse: 'danger700', same: 'neutral600' } as const;

/** One locale at a glance: how much is found now, in words what changed, and how it went. */
export const LocaleCard = ({ history }: { readonly history: History }) => {
  const say = useWords();
  const nameOf = useLocaleName();
  const { last, locale } = history;
  const change = changeOf(history);
  const kind = change === null || change === 0 ? 'same' : change > 0 ? 'better' : 'worse';
  const id = `newsroom-evaluation-${locale || 'none'}`;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
      flex="1 1 26rem"
      maxWidth="44rem"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id={id} variant="sigma" tag="h3" textColor="neutral600">
          {nameOf(locale)}
        </Typography>
        <Flex alignItems="baseline" gap={2}>
          <Typography variant="alpha">
            {say('evaluation.percent', { percent: percentOf(last.found.recall10) })}
          </Typography>
          <Typography textColor="neutral600">
            {say('evaluation.found', {
              found: foundOf(last.found),
              connections: last.found.connections,
            })}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor={TONES[kind]}>
          {change === null
            ? say('evaluation.change.first')
            : say(`evaluation.change.${kind}`, { points: Math.abs(change) })}
        </Typography>
        <HistoryChart history={history} />
      </Flex>
    </Box>
  );
};
