import { Box, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { PanelView } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { Warning } from '../side-panel/Item';

const basisKey = { preparing: 'panel.preparing', failed: 'panel.unavailable' } as const;

/** What text all this is for. */
export const Banner = ({ basis, isHeld, isPublished, isChanged }: PanelView) => {
  const say = useWords();
  const isModified = useForm('NewsroomPanel', ({ modified }) => modified, false) ?? false;
  const remarks = [
    ...(isModified ? ['panel.unsaved'] : []),
    ...(isHeld ? ['panel.held'] : []),
    ...(basis === 'preparing' || basis === 'failed' ? [basisKey[basis]] : []),
  ];
  const state = isChanged ? 'panel.changed' : 'panel.draft';
  return (
    <>
      {remarks.map((key) => (
        <Box key={key} background="warning100" hasRadius padding={2} width="100%" role="status">
          <Warning>{say(key)}</Warning>
        </Box>
      ))}
      {(isChanged || !isPublished) && (
        <Typography variant="pi" textColor="neutral600">
          {say(state)}
        </Typography>
      )}
    </>
  );
};
