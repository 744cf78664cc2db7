import { useState } from 'react';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { LastChange as Change } from '../../../../server/src/contracts/index-page';
import { useUndoNewsroomChangeMutation } from '../../api/index-page';
import { ALL_PERMISSIONS } from '../../permissions';
import { useOutcome } from '../../use-outcome';
import { useWords } from '../../use-words';

/** The last rebuild or change of the settings, and its undo. */
export const LastChange = ({
  change,
  isBlocked,
}: {
  readonly change: Change;
  /** While other work is under way. */
  readonly isBlocked: boolean;
}) => {
  const say = useWords();
  const tell = useOutcome();
  const { formatDate } = useIntl();
  const { allowedActions } = useRBAC(ALL_PERMISSIONS);
  const [undo, { isLoading }] = useUndoNewsroomChangeMutation();
  const [isAsking, setIsAsking] = useState(false);
  const mayUndo =
    allowedActions.canRebuild && (change.kind === 'rebuild' || allowedActions.canSettings);
  const isWorthIt = change.kind === 'settings' || (change.lists ?? 0) > 0;
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold">
            {say(`change.${change.kind}`, { count: change.lists ?? 0 })}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {say('change.by', {
              actor: change.actor ?? say('audit.nobody'),
              at: formatDate(change.startedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </Typography>
        </Flex>
        {mayUndo && isWorthIt && change.endedAt && (
          <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
            <Dialog.Trigger>
              <Button
                variant="secondary"
                startIcon={<ArrowLeft />}
                loading={isLoading}
                disabled={isBlocked}
              >
                {say('change.undo')}
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog
              title={say('change.undo')}
              onConfirm={() => void undo(change.id).then((outcome) => tell(outcome))}
            >
              {say(`change.undo.${change.kind}`)}
            </ConfirmDialog>
          </Dialog.Root>
        )}
      </Flex>
    </Box>
  );
};
