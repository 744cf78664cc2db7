import { useEffect, useRef } from 'react';
import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { RefreshAnswer } from '../../../server/src/contracts/list-view';
import { useGetNewsroomRefreshQuery, useStartNewsroomRefreshMutation } from '../api/list-view';
import { EntryLink } from '../components/EntryLink';
import { Failed } from '../components/states';
import { useWords } from '../use-words';

interface Props {
  readonly uid: string;
  readonly articles: readonly {
    readonly documentId: string;
    readonly locale: string | undefined;
  }[];
}

/** How often the progress is looked at. */
const LOOK_MS = 500;

/** What came of it; articles that failed are named, each with its reason. */
const Result = ({
  refreshed,
  unpublished,
  failed,
}: NonNullable<RefreshAnswer['data']['result']>) => {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2}>
        {failed.length === 0 ? (
          <CheckCircle fill="success600" aria-hidden />
        ) : (
          <WarningCircle fill="danger600" aria-hidden />
        )}
        <Typography fontWeight="semiBold">{say('refresh.done', { count: refreshed })}</Typography>
      </Flex>
      {unpublished > 0 && (
        <Typography textColor="neutral600">
          {say('refresh.unpublished', { count: unpublished })}
        </Typography>
      )}
      {failed.length > 0 && (
        <>
          <Typography textColor="danger700">
            {say('refresh.failed', { count: failed.length })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {failed.map(({ reason, ...entry }) => (
              <Box key={`${entry.documentId}|${entry.locale ?? ''}`} tag="li">
                <EntryLink {...entry} />
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {reason}
                </Typography>
              </Box>
            ))}
          </Flex>
        </>
      )}
    </Flex>
  );
};

/** Has the articles read anew as soon as it is shown, and tells how far that has come. It goes on when it is closed. */
export default function RefreshProgress({ uid, articles }: Props) {
  const say = useWords();
  const [start, { data: started, isError: isRefused }] = useStartNewsroomRefreshMutation();
  const isDone = useRef(false);
  const { data: latest, isError } = useGetNewsroomRefreshQuery(started?.id ?? 0, {
    skip: !started,
    pollingInterval: isDone.current ? 0 : LOOK_MS,
  });
  const job = latest ?? started;
  isDone.current = job?.state === 'done' || job?.state === 'failed';
  const documentIds = articles.map(({ documentId }) => documentId);
  const begin = () => void start({ uid, locale: articles[0]?.locale, documentIds });
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    begin();
  });
  if (isRefused) return <Failed message={say('refresh.not-begun')} onRetry={begin} />;
  if (job?.state === 'failed') {
    return <Failed message={job.reason ?? say('state.failed')} onRetry={begin} />;
  }
  const { result = null, done = 0, total = 0 } = job ?? {};
  return (
    <Box data-testid="newsroom-refresh" aria-live="polite">
      {result ? (
        <Result {...result} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>
            {total === 0
              ? say('refresh.waiting', { count: articles.length })
              : say('refresh.progress', { done, total })}
          </Typography>
          <ProgressBar
            value={total === 0 ? 0 : Math.round((100 * done) / total)}
            aria-label={say('refresh.action')}
          />
          {isError && <Typography textColor="danger700">{say('refresh.out-of-touch')}</Typography>}
          <Typography variant="pi" textColor="neutral600">
            {say('refresh.goes-on')}
          </Typography>
        </Flex>
      )}
    </Box>
  );
}
