import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../use-words';

/** How relevant a connection is, as a bar and in words. */
export const Relevance = ({ share }: { readonly share: number }) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const percent = formatNumber(share, { style: 'percent' });
  return (
    <Flex gap={2}>
      <Box flex="1" height="4px" background="neutral150" hasRadius aria-hidden>
        <Box
          height="4px"
          background="primary500"
          hasRadius
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </Box>
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {say('panel.relevance', { share: percent })}
      </Typography>
    </Flex>
  );
};
