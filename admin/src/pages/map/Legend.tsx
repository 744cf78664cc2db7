import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Origin } from '../../../../server/src/contracts';
import { useWords } from '../../use-words';
import type { MapModel } from './picture/model';
import { LINES, tokenOf } from './picture/palette';
import { Swatch } from './Swatch';

const ORIGINS: readonly Origin[] = ['pinned', 'inline', 'automatic'];

/** A set with a value put in or taken out. */
const toggled = <Value,>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

/** What the colours and lines mean, each to be switched off: who can't tell two colours apart looks at one alone. */
export const Legend = ({
  model,
  hiddenColours,
  hiddenOrigins,
  onColours,
  onOrigins,
}: {
  readonly model: MapModel;
  readonly hiddenColours: ReadonlySet<number>;
  readonly hiddenOrigins: ReadonlySet<Origin>;
  readonly onColours: (hidden: ReadonlySet<number>) => void;
  readonly onOrigins: (hidden: ReadonlySet<Origin>) => void;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  return (
    <Flex gap={8} wrap="wrap" alignItems="flex-start">
      <Box role="group" aria-label={say('map.legend.topics')}>
        <Typography variant="sigma" textColor="neutral600" tag="p">
          {say('map.legend.topics')}
        </Typography>
        <Flex gap={5} wrap="wrap" paddingTop={2}>
          {model.legend.map(({ topic, count }, colour) => (
            <Checkbox
              key={topic ?? ''}
              checked={!hiddenColours.has(colour)}
              onCheckedChange={() => onColours(toggled(hiddenColours, colour))}
            >
              <Flex gap={2}>
                <Swatch token={tokenOf(colour, model.legend.length)} />
                <Typography>
                  {topic ?? say('map.legend.other')} ({formatNumber(count)})
                </Typography>
              </Flex>
            </Checkbox>
          ))}
        </Flex>
      </Box>
      <Box role="group" aria-label={say('map.legend.origins')}>
        <Typography variant="sigma" textColor="neutral600" tag="p">
          {say('map.legend.origins')}
        </Typography>
        <Flex gap={5} wrap="wrap" paddingTop={2}>
          {ORIGINS.map((origin) => (
            <Checkbox
              key={origin}
              checked={!hiddenOrigins.has(origin)}
              onCheckedChange={() => onOrigins(toggled(hiddenOrigins, origin))}
            >
              <Flex gap={2}>
                <Box
                  background={LINES[origin].token}
                  width="2rem"
                  height={`${LINES[origin].size * 2}px`}
                  shrink={0}
                  aria-hidden
                />
                <Typography>
                  {say(`map.origin.${origin}`)} (
                  {formatNumber(model.edges.filter((edge) => edge.origin === origin).length)})
                </Typography>
              </Flex>
            </Checkbox>
          ))}
        </Flex>
      </Box>
    </Flex>
  );
};
