import { useState } from 'react';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { nameOfKey, type PanelKey } from '../api/panel-key';
import { useWords } from '../use-words';
import { AnnounceProvider } from './announce';
import { InText } from './InText';
import { ShouldLinkHere } from './ShouldLinkHere';

/** The body of the panel: narrow, one column. */
export default function WritingBody({
  of,
  savedAt,
  canPin,
  canReview,
  canGlossary,
}: {
  /** Null for an entry that was not saved yet, or not in this locale. */
  readonly of: PanelKey | null;
  readonly savedAt: string | undefined;
  readonly canPin: boolean;
  readonly canReview: boolean;
  readonly canGlossary: boolean;
}) {
  const say = useWords();
  const [said, setSaid] = useState('');
  const isModified = useForm('NewsroomWriting', (state) => state.modified);
  return (
    <AnnounceProvider value={setSaid}>
      <Box width="100%" data-testid="newsroom-writing" style={{ overflowWrap: 'anywhere' }}>
        <VisuallyHidden>
          <p role="status">{said}</p>
        </VisuallyHidden>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {of === null ? (
            <Typography variant="pi" textColor="neutral600">
              {say('writing.new')}
            </Typography>
          ) : (
            <>
              {isModified && (
                <Typography variant="pi" textColor="neutral600">
                  {say('panel.unsaved')}
                </Typography>
              )}
              <InText
                key={nameOfKey(of)}
                of={of}
                savedAt={savedAt}
                canReview={canReview}
                canGlossary={canGlossary}
              />
              <ShouldLinkHere
                key={`${nameOfKey(of)}|incoming`}
                of={of}
                savedAt={savedAt}
                canPin={canPin}
              />
            </>
          )}
        </Flex>
      </Box>
    </AnnounceProvider>
  );
}
