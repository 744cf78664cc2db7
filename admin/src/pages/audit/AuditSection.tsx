import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useGetNewsroomAuditQuery } from '../../api/audit';
import { EntryLink } from '../../components/EntryLink';
import { Paging } from '../../components/Paging';
import { Empty, Failed, Waiting } from '../../components/states';
import { useWords } from '../../use-words';

const COLUMNS = ['at', 'actor', 'action', 'source', 'target'] as const;

/** Who decided or changed what, and when. Nothing here can be changed. */
export default function AuditSection() {
  const say = useWords();
  const { formatDate } = useIntl();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? 20);
  const { data, isLoading, isError, refetch } = useGetNewsroomAuditQuery({ page, pageSize });
  if (isLoading) return <Waiting />;
  if (isError || !data) return <Failed onRetry={() => void refetch()} />;
  const { total, pageCount } = data.meta.pagination;
  if (total === 0) return <Empty title={say('audit.empty')} next={say('audit.empty.next')} />;
  return (
    <>
      <Table
        colCount={COLUMNS.length}
        rowCount={data.data.length + 1}
        aria-label={say('audit.title')}
      >
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{say(`audit.column.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.data.map(({ id, at, actor, action, source, target }) => (
            <Tr key={id}>
              <Td>
                <Typography>
                  {formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
                </Typography>
              </Td>
              <Td>
                <Typography>{actor ?? say('audit.nobody')}</Typography>
              </Td>
              <Td>
                <Typography>{say(`audit.action.${action}`)}</Typography>
              </Td>
              <Td>{source && <EntryLink {...source} />}</Td>
              <Td>{target && <EntryLink {...target} />}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Paging total={total} pageCount={pageCount} />
    </>
  );
}
