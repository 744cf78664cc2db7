import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { IndexAnswer } from '../../../../server/src/contracts/index-page';
import { Card } from '../../components/Card';
import { useWords } from '../../use-words';

type State = IndexAnswer['data'];

/** As many beside each other as there is room for; within a list of terms only one box may stand around a pair. */
const Facts = styled(Box)`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr));
  gap: 1.6rem;
  overflow-wrap: anywhere;
`;

/** What is done without anybody asking: who writes, by what engine, when it last looked, and what waits. */
export const BackgroundCard = ({ state }: { readonly state: State }) => {
  const say = useWords();
  const { formatDate } = useIntl();
  const { engine, writer, reconciledAt, sweptAt, isSweepWaiting, hints, jobs } = state;
  const timeOf = (at: string | null): string =>
    at ? formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' }) : say('background.never');
  const facts: readonly (readonly [key: string, text: string])[] = [
    ['engine', say('background.engine.embedded', { version: engine.analyzerVersion })],
    [
      'writer',
      writer.node === null
        ? say('background.writer.none')
        : say(writer.isHere ? 'background.writer.here' : 'background.writer.other', {
            node: writer.node,
          }),
    ],
    ['reconciled', timeOf(reconciledAt)],
    ['swept', isSweepWaiting ? `${timeOf(sweptAt)} · ${say('background.due')}` : timeOf(sweptAt)],
    ['hints', String(hints)],
    ['jobs', String(jobs)],
    ...(engine.outdated > 0
      ? [['outdated', say('background.outdated.count', { count: engine.outdated })] as const]
      : []),
  ];
  return (
    <Card title={say('background.title')} hint={say('background.hint')}>
      <Facts tag="dl">
        {facts.map(([key, text]) => (
          <Box key={key}>
            <Typography variant="pi" textColor="neutral600" tag="dt">
              {say(`background.${key}`)}
            </Typography>
            <Typography tag="dd">{text}</Typography>
          </Box>
        ))}
      </Facts>
    </Card>
  );
};
