import { Flex, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../use-words';

/** One figure of the newsroom, which leads to what it counts. */
export const CountCard = ({
  name,
  count,
  note,
}: {
  readonly name: string;
  readonly count: number;
  readonly note?: string;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  return (
    <Flex
      tag={NavLink}
      to={`/plugins/${PLUGIN_ID}/overview/${name}`}
      direction="column"
      alignItems="flex-start"
      gap={1}
      padding={5}
      height="100%"
      width="100%"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      style={{ textDecoration: 'none' }}
    >
      <Typography variant="sigma" textColor="neutral600">
        {say(`list.${name}`)}
      </Typography>
      <Typography variant="alpha" tag="span" textColor={count === 0 ? 'success600' : 'neutral800'}>
        {formatNumber(count)}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {note ?? say(`list.${name}.hint`)}
      </Typography>
    </Flex>
  );
};
