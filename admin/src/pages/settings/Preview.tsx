import { Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import type { PreviewResult } from '../../../../server/src/contracts/settings';
import { useCancelNewsroomPreviewMutation, useGetNewsroomPreviewQuery } from '../../api/settings';
import { Card } from '../../components/Card';
import { Failed } from '../../components/states';
import { WorkProgress } from '../../components/WorkProgress';
import { useWords, type Say } from '../../use-words';
import { ListComparison } from './ListComparison';

const LOOK_MS = 500;

/** How many lists would change: counted, or estimated from a sample that is named. */
const sumUp = ({ changed, looked, total }: PreviewResult, say: Say): string => {
  if (changed === 0 && looked === total) return say('preview.none');
  if (looked === total) return say('preview.counted', { count: changed, total });
  const count = Math.round((changed / looked) * total);
  return say('preview.estimated', { count, total, looked, changed });
};

/** What other options would change, before they are saved. */
export const Preview = ({
  id,
  isSaving,
  onApply,
  onLeave,
}: {
  readonly id: number;
  readonly isSaving: boolean;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}) => {
  const say = useWords();
  const first = useGetNewsroomPreviewQuery(id);
  const isUnderWay = first.data?.status === 'waiting';
  const { data, isError, refetch } = useGetNewsroomPreviewQuery(id, {
    pollingInterval: isUnderWay ? LOOK_MS : 0,
  });
  const [cancel, { isLoading }] = useCancelNewsroomPreviewMutation();
  const leave = (): void => {
    if (isUnderWay) void cancel(id);
    onLeave();
  };
  const result = data?.result ?? null;
  const hasFailed = (isError && !data) || data?.status === 'failed';
  return (
    <Card
      title={say('preview.title')}
      action={
        <Flex gap={2}>
          <Button variant="tertiary" startIcon={<Cross />} loading={isLoading} onClick={leave}>
            {say(isUnderWay ? 'work.cancel' : 'preview.leave')}
          </Button>
          {result && (
            <Button startIcon={<Check />} loading={isSaving} onClick={onApply}>
              {say('settings.apply')}
            </Button>
          )}
        </Flex>
      }
    >
      {hasFailed && (
        <Failed
          {...(data?.reason ? { message: data.reason } : {})}
          onRetry={() => void refetch()}
        />
      )}
      {data && isUnderWay && (
        <WorkProgress
          label={say(data.isBegun ? 'preview.looking' : 'work.phase.waiting')}
          done={data.done}
          total={data.total}
        />
      )}
      {result && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography variant="beta" tag="p" aria-live="polite">
            {sumUp(result, say)}
          </Typography>
          {result.isRough && (
            <Typography variant="pi" textColor="neutral600">
              {say('preview.rough')}
            </Typography>
          )}
          {result.lists.length > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {say('preview.shown', { count: result.lists.length })}
            </Typography>
          )}
          {result.lists.map((list) => (
            <ListComparison
              key={`${list.source.uid}|${list.source.documentId}|${list.source.locale ?? ''}`}
              list={list}
            />
          ))}
        </Flex>
      )}
    </Card>
  );
};
