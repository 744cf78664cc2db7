import { Box, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { AuditRow } from '../../../../server/src/contracts/audit';
import { EntryLink } from '../../components/EntryLink';
import { Heads } from '../../components/Heads';
import { useWords } from '../../use-words';
import { ChangeList } from './ChangeList';
import { sayOr } from './say-or';

const COLUMNS = ['at', 'actor', 'action', 'source', 'target', 'changes'] as const;

/** Cells of the design system stand in the middle of their row and never wrap; rows of several lines are read from the top. */
const Cell = styled(Td)`
  && {
    vertical-align: top;
    padding-block: 1.2rem;
    white-space: normal;
    overflow-wrap: anywhere;
  }
`;

/** Who decided or changed what; nothing in it can be changed. */
export const AuditTable = ({ rows }: { readonly rows: readonly AuditRow[] }) => {
  const say = useWords();
  const { formatDate } = useIntl();
  return (
    <Table colCount={COLUMNS.length} rowCount={rows.length + 1} aria-label={say('audit.title')}>
      <Thead>
        <Tr>
          <Heads of="audit.column" columns={COLUMNS} />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ id, at, actor, action, source, target, changes }) => (
          <Tr key={id}>
            <Cell>
              <Typography>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</Typography>
            </Cell>
            <Cell>
              <Typography textColor={actor ? 'neutral800' : 'neutral600'}>
                {actor ?? say('audit.nobody')}
              </Typography>
            </Cell>
            <Cell>
              <Typography fontWeight="semiBold">
                {sayOr(say, `audit.action.${action}`, action)}
              </Typography>
            </Cell>
            <Cell>{source && <EntryLink {...source} />}</Cell>
            <Cell>{target && <EntryLink {...target} />}</Cell>
            <Cell>
              <Box minWidth="20rem">
                <ChangeList changes={changes} />
              </Box>
            </Cell>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
