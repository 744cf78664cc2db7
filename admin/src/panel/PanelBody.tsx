import { useMemo } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Failed, Waiting } from '../components/states';
import { useWords } from '../use-words';
import { Banner } from './Banner';
import { nameOf } from '../api/click';
import { clickQueue } from './clicks/click-queue';
import { DeskProvider } from './clicks/desk';
import { Lists } from './Lists';
import { Notices } from './Notices';
import type { PanelKey } from '../api/panel-key';
import { TitleSearch } from './TitleSearch';
import { usePanel } from './clicks/use-panel';
import { WhyShown } from './WhyShown';

interface Rights {
  readonly canPin: boolean;
  readonly canReview: boolean;
}

/** What to know where there is nothing to show. */
const Nothing = ({ title, next }: { readonly title: string; readonly next: string }) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    <Typography variant="omega" fontWeight="semiBold">
      {title}
    </Typography>
    <Typography variant="pi" textColor="neutral600">
      {next}
    </Typography>
  </Flex>
);

const Panel = ({
  of,
  savedAt,
  ...rights
}: Rights & { readonly of: PanelKey; readonly savedAt: string | undefined }) => {
  const say = useWords();
  const { view, act, isError, refetch } = usePanel(of, savedAt);
  const canPin = rights.canPin && view?.isDecidable === true;
  const canReview = rights.canReview && view?.isDecidable === true;
  const desk = useMemo(() => ({ canPin, canReview, act }), [canPin, canReview, act]);
  if (!view) {
    if (!isError) return <Waiting />;
    return (
      <>
        <Notices of={of} onUndo={(undo) => clickQueue.add(of, undo, null)} />
        <Failed onRetry={() => void refetch()} />
      </>
    );
  }
  const known = new Set([nameOf(of), ...view.pinned.map(({ target }) => nameOf(target))]);
  const isEmpty =
    !view.isHeld &&
    [view.pinned, view.lines, view.suggestions, view.background, view.followUp, view.undated].every(
      (list) => list.length === 0
    );
  return (
    <DeskProvider value={desk}>
      <Banner {...view} />
      <Notices of={of} onUndo={(undo) => clickQueue.add(of, undo, null)} />
      {canPin && !view.isHeld && (
        <TitleSearch
          of={of}
          label={say('panel.search')}
          known={known}
          onPick={(target) => act({ kind: 'pin', target, note: null })}
        />
      )}
      {isEmpty && (
        <Nothing
          title={say('panel.empty')}
          next={say(canPin ? 'panel.empty.next' : 'panel.empty.alone')}
        />
      )}
      <Lists view={view} />
      <WhyShown of={of} savedAt={savedAt} />
    </DeskProvider>
  );
};

/** The body of the panel: narrow, one column. */
export default function PanelBody({
  of,
  ...more
}: Rights & {
  /** Null for an entry that was not saved yet, or not in this locale. */
  readonly of: PanelKey | null;
  readonly savedAt: string | undefined;
}) {
  const say = useWords();
  return (
    <Box width="100%" data-testid="newsroom-panel" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {of ? (
          <Panel of={of} {...more} />
        ) : (
          <Nothing title={say('panel.new')} next={say('panel.new.next')} />
        )}
      </Flex>
    </Box>
  );
}
