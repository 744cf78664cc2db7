import { useEffect, useRef } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Bar } from '../../components/Bar';
import { useWords } from '../../use-words';
import type { useMending } from './use-mending';

/** Tells how a round of requests goes and ended; what failed can be sent again, what went through taken back. */
export const MendNotice = ({
  mending: { state, isLong, undo, retry, forget },
}: {
  readonly mending: ReturnType<typeof useMending>;
}) => {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const isDone = state !== null && !state.isRunning;
  // The button that was pressed may be gone with its row: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (isDone) box.current?.focus();
  }, [isDone]);
  return (
    <Box aria-live="polite" data-testid="newsroom-notice">
      {state?.isRunning && isLong && (
        <Box padding={4} marginBottom={4} background="neutral0" shadow="tableShadow" hasRadius>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography>
              {say('mend.progress', { done: state.done, total: state.total })}
            </Typography>
            <Bar share={state.done / state.total} label={say('mend.progress.label')} />
          </Flex>
        </Box>
      )}
      {isDone && (
        <Box
          ref={box}
          tabIndex={-1}
          padding={4}
          marginBottom={4}
          hasRadius
          background={state.failures.length > 0 ? 'danger100' : 'success100'}
          borderColor={state.failures.length > 0 ? 'danger200' : 'success200'}
        >
          <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
            <Flex direction="column" alignItems="flex-start" gap={2} flex="1">
              <Typography
                fontWeight="semiBold"
                textColor={state.failures.length > 0 ? 'danger700' : 'success700'}
              >
                {say(
                  state.failures.length > 0
                    ? 'mend.failed'
                    : state.isUndo
                      ? 'mend.undone'
                      : 'mend.done',
                  {
                    count: state.total - state.failures.length,
                    failed: state.failures.length,
                  }
                )}
              </Typography>
              {state.failures.length > 0 && (
                <ul>
                  {state.failures.map(({ mend, message }) => (
                    <li key={mend.id}>
                      <Typography textColor="danger700">
                        {say('mend.failure', { title: mend.title ?? '', message })}
                      </Typography>
                    </li>
                  ))}
                </ul>
              )}
            </Flex>
            <Flex gap={2}>
              {state.failures.length > 0 && (
                <Button
                  size="S"
                  variant="secondary"
                  startIcon={<ArrowClockwise />}
                  onClick={() => void retry()}
                >
                  {say('state.retry')}
                </Button>
              )}
              {state.undoable.length > 0 && !state.isUndo && (
                <Button size="S" variant="tertiary" onClick={() => void undo()}>
                  {say('mend.undo')}
                </Button>
              )}
              <Button size="S" variant="tertiary" onClick={forget}>
                {say('mend.close')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      )}
    </Box>
  );
};
