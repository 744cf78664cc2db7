import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { JobProgress } from '../../../../server/src/contracts/job-progress';
import { useStartNewsroomEvaluationMutation } from '../../api/evaluation';
import { useWords } from '../../use-words';

interface Props {
  readonly job: JobProgress | null;
  /** When the last measurement ended. */
  readonly lastAt: string | null;
  readonly canMeasure: boolean;
}

/** Starts a measurement, and tells how far it has come. */
export const Measure = ({ job, lastAt, canMeasure }: Props) => {
  const say = useWords();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const [start, { isLoading: isStarting }] = useStartNewsroomEvaluationMutation();
  const isUnderWay = isStarting || job?.state === 'waiting' || job?.state === 'running';
  const begin = async (): Promise<void> => {
    const answer = await start();
    if (!('error' in answer)) return;
    toggleNotification({ type: 'danger', message: answer.error.message ?? say('state.failed') });
  };
  const state = (): string => {
    if (isUnderWay) {
      if (!job || job.state !== 'running' || job.total === 0) return say('evaluation.waiting');
      return say('evaluation.progress', { done: job.done, total: job.total });
    }
    if (job?.state === 'failed') return say('evaluation.failed', { reason: job.reason ?? '' });
    if (lastAt === null) return say('evaluation.never');
    return say('evaluation.last', {
      at: formatDate(lastAt, { dateStyle: 'medium', timeStyle: 'short' }),
    });
  };
  return (
    <Flex direction="column" alignItems="flex-end" gap={2}>
      {canMeasure && (
        <Button
          startIcon={<ArrowClockwise />}
          loading={isUnderWay}
          disabled={isUnderWay}
          onClick={() => void begin()}
        >
          {say('evaluation.measure')}
        </Button>
      )}
      {isUnderWay && job && job.total > 0 && (
        <Box width="20rem">
          <ProgressBar
            size="S"
            value={Math.round((100 * job.done) / job.total)}
            aria-label={say('evaluation.measure')}
          />
        </Box>
      )}
      <Typography
        variant="pi"
        textColor={job?.state === 'failed' && !isUnderWay ? 'danger700' : 'neutral600'}
        aria-live="polite"
      >
        {state()}
      </Typography>
    </Flex>
  );
};
