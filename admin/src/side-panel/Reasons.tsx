import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { PanelReason } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { Disclosure } from './Disclosure';

/** Why two articles are connected, in words, on demand. */
export const Reasons = ({
  reasons,
  end,
}: {
  readonly reasons: readonly PanelReason[];
  readonly end: ReactNode;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const toWords = ({ kind, label }: PanelReason): string =>
    label === null ? say(`panel.reason.${kind}.hidden`) : say(`panel.reason.${kind}`, { label });
  return (
    <Disclosure label={say('panel.why')} end={end}>
      <Box tag="ul">
        {reasons.map((reason) => (
          <Flex
            key={`${reason.kind} ${reason.label}`}
            tag="li"
            gap={2}
            justifyContent="space-between"
            alignItems="flex-start"
          >
            <Typography variant="pi">{toWords(reason)}</Typography>
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {formatNumber(reason.share, { style: 'percent' })}
            </Typography>
          </Flex>
        ))}
      </Box>
    </Disclosure>
  );
};
