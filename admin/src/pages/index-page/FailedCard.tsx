import { Button, Flex, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomFailedQuery, useRetryNewsroomFailedMutation } from '../../api/index-page';
import { Card } from '../../components/Card';
import { EntryLink } from '../../components/EntryLink';
import { Paging } from '../../components/Paging';
import { Failed, Waiting } from '../../components/states';
import { ALL_PERMISSIONS } from '../../permissions';
import { useOutcome } from '../../use-outcome';
import { Heads } from '../../components/Heads';
import { useWords } from '../../use-words';

const COLUMNS = ['article', 'locale', 'reason'] as const;

/** Articles that could not be read: which, why, and another try. */
export const FailedCard = () => {
  const say = useWords();
  const { allowedActions } = useRBAC(ALL_PERMISSIONS);
  const tell = useOutcome();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? 20);
  const { data, isLoading, refetch } = useGetNewsroomFailedQuery({ page, pageSize });
  const [retry, retrying] = useRetryNewsroomFailedMutation();

  const tryAgain = async (asked: { documentId?: string }): Promise<void> =>
    tell(await retry(asked), say('failed.asked'));

  return (
    <Card
      title={say('failed.title')}
      hint={say('failed.hint')}
      action={
        allowedActions.canRebuild && (
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={retrying.isLoading}
            onClick={() => void tryAgain({})}
          >
            {say('failed.retry.all')}
          </Button>
        )
      }
    >
      {isLoading && <Waiting />}
      {!isLoading && !data && <Failed onRetry={() => void refetch()} />}
      {data && (
        <>
          <Table
            colCount={COLUMNS.length + 1}
            rowCount={data.data.length + 1}
            aria-label={say('failed.title')}
          >
            <Thead>
              <Tr>
                <Heads of="failed" columns={[...COLUMNS, 'action']} />
              </Tr>
            </Thead>
            <Tbody>
              {data.data.map((article) => (
                <Tr key={`${article.uid}|${article.documentId}|${article.locale ?? ''}`}>
                  <Td>
                    <EntryLink {...article} />
                  </Td>
                  <Td>
                    <Typography>{article.locale ?? '–'}</Typography>
                  </Td>
                  <Td>
                    <Typography style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
                      {article.reason ?? say('failed.hidden')}
                    </Typography>
                  </Td>
                  <Td>
                    {allowedActions.canRebuild && (
                      <Flex>
                        <Button
                          variant="tertiary"
                          size="S"
                          aria-label={say('failed.retry.one', { title: article.title })}
                          onClick={() => void tryAgain({ documentId: article.documentId })}
                        >
                          {say('state.retry')}
                        </Button>
                      </Flex>
                    )}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
          <Paging {...data.meta.pagination} />
        </>
      )}
    </Card>
  );
};
