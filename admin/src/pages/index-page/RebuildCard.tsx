import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import {
  useCancelNewsroomRebuildMutation,
  useStartNewsroomRebuildMutation,
} from '../../api/index-page';
import { Card } from '../../components/Card';
import { Failed } from '../../components/states';
import { WorkProgress } from '../../components/WorkProgress';
import { ALL_PERMISSIONS } from '../../permissions';
import { useOutcome } from '../../use-outcome';
import { useWords } from '../../use-words';
import { LastChange } from './LastChange';
import { endOf, useWork } from './use-work';

/** Starts, follows and cancels a rebuild, and undoes the last change. */
export const RebuildCard = () => {
  const say = useWords();
  const { allowedActions } = useRBAC(ALL_PERMISSIONS);
  const tell = useOutcome();
  const { job, change, isUnderWay, data, isError, refetch } = useWork();
  const [start, starting] = useStartNewsroomRebuildMutation();
  const [cancel, cancelling] = useCancelNewsroomRebuildMutation();

  const phase = job && !job.isBegun ? 'waiting' : job?.phase || job?.kind;

  return (
    <Card
      title={say('work.title')}
      hint={say('work.hint')}
      action={
        allowedActions.canRebuild && (
          <Button
            startIcon={<ArrowClockwise />}
            loading={starting.isLoading}
            disabled={isUnderWay}
            onClick={() => void start().then((outcome) => tell(outcome))}
          >
            {say('work.start')}
          </Button>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {isError && !data && <Failed onRetry={() => void refetch()} />}
        {job && isUnderWay && (
          <Flex gap={4} alignItems="flex-end">
            <WorkProgress label={say(`work.phase.${phase}`)} done={job.done} total={job.total} />
            {allowedActions.canRebuild && job.kind === 'rebuild' && (
              <Button
                variant="tertiary"
                startIcon={<Cross />}
                loading={cancelling.isLoading}
                onClick={() => void cancel(job.id).then((outcome) => tell(outcome))}
              >
                {say('work.cancel')}
              </Button>
            )}
          </Flex>
        )}
        {job && !isUnderWay && (
          <Typography textColor={job.status === 'failed' ? 'danger600' : 'neutral800'}>
            {endOf(job, say)}
          </Typography>
        )}
        {change && <LastChange change={change} isBlocked={isUnderWay} />}
      </Flex>
    </Card>
  );
};
