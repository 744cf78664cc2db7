import { Box, Button, Typography } from '@strapi/design-system';
import { useGetNewsroomAuditQuery } from '../../api/audit';
import { Paging } from '../../components/Paging';
import { Empty, Failed, Waiting } from '../../components/states';
import { useWords } from '../../use-words';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditTable } from './AuditTable';
import { useAuditFilters } from './use-audit-filters';

/** Who decided or changed what, and when. Nothing here can be changed. */
export default function AuditSection() {
  const say = useWords();
  const { request, isFiltered, clear, ...bar } = useAuditFilters();
  const { data, isLoading, isError, refetch } = useGetNewsroomAuditQuery(request, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Waiting />;
  if (isError || !data) return <Failed onRetry={() => void refetch()} />;
  const { total, pageCount } = data.meta.pagination;
  if (total === 0 && !isFiltered) {
    return <Empty title={say('audit.empty')} next={say('audit.empty.next')} />;
  }
  return (
    <Box data-testid="newsroom-audit">
      <AuditFilterBar {...bar} isFiltered={isFiltered} clear={clear} />
      <Box paddingBottom={2} aria-live="polite">
        <Typography textColor="neutral600">{say('audit.count', { count: total })}</Typography>
      </Box>
      {total === 0 ? (
        <Empty
          title={say('audit.none-found')}
          next={say('audit.none-found.next')}
          action={
            <Button variant="secondary" onClick={clear}>
              {say('audit.filter.clear')}
            </Button>
          }
        />
      ) : (
        <>
          <AuditTable rows={data.data} />
          <Paging total={total} pageCount={pageCount} />
        </>
      )}
    </Box>
  );
}
