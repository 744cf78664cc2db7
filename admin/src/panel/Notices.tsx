import { useEffect, useRef } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';
import type { Click } from '../api/click';
import { clickQueue, type LastClick, type WaitingClick } from './clicks/click-queue';
import { nameOfKey, type PanelKey } from '../api/panel-key';
import { useClicks } from './clicks/use-panel';

/** Longer than a menu takes to close and give the focus back. */
const MENU_MS = 150;

const useWordsOf = () => {
  const say = useWords();
  return (click: Click): string => {
    const title = 'target' in click ? (click.target.title ?? say('entry.hidden')) : '';
    return say(`panel.done.${click.kind}`, { title });
  };
};

/** What was done last, with the way back. It takes the focus where that was lost with what was clicked. */
const Done = ({
  last: { click, undo },
  isSaving,
  onUndo,
}: {
  readonly last: LastClick;
  readonly isSaving: boolean;
  readonly onUndo: (undo: Click) => void;
}) => {
  const say = useWords();
  const wordsOf = useWordsOf();
  const button = useRef<HTMLButtonElement>(null);
  const words = undo ? wordsOf(click) : say('panel.undone');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    }, MENU_MS);
    return () => clearTimeout(timer);
  }, [click]);
  return (
    <Box background="primary100" borderColor="primary200" hasRadius padding={2} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" role="status">
          {isSaving ? `${words} – ${say('panel.saving')}` : words}
        </Typography>
        {undo && (
          <Button ref={button} size="S" variant="tertiary" onClick={() => onUndo(undo)}>
            {say('panel.undo')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

/** Clicks that did not reach the server, of whatever article; none is dropped without an editor's word. */
const NotSaved = ({
  waiting,
  of,
}: {
  readonly waiting: readonly WaitingClick[];
  readonly of: PanelKey;
}) => {
  const say = useWords();
  const wordsOf = useWordsOf();
  const isOwn = (key: PanelKey): boolean => nameOfKey(key) === nameOfKey(of);
  return (
    <Box
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={2}
      width="100%"
      role="alert"
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="pi" fontWeight="bold" textColor="danger700">
          {say('panel.notSaved', { count: waiting.length })}
        </Typography>
        {waiting.map(({ id, key, click, failure }) => (
          <Typography key={id} variant="pi" textColor="danger700">
            {[wordsOf(click), ...(isOwn(key) ? [] : [say('panel.elsewhere')]), failure]
              .filter(Boolean)
              .join(' – ')}
          </Typography>
        ))}
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          <Button size="S" variant="danger-light" onClick={clickQueue.retry}>
            {say('state.retry')}
          </Button>
          <Button size="S" variant="tertiary" onClick={clickQueue.discard}>
            {say('panel.notSaved.discard')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

/** What became of the editor's clicks; it stays in sight while the lists scroll. */
export const Notices = ({
  of,
  onUndo,
}: {
  readonly of: PanelKey;
  readonly onUndo: (undo: Click) => void;
}) => {
  const { waiting, last } = useClicks();
  const own = last.get(nameOfKey(of));
  const hasFailed = waiting.some(({ failure }) => failure !== null);
  if (!own && !hasFailed) return null;
  return (
    <Box width="100%" position="sticky" top={2} zIndex={2}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {hasFailed && <NotSaved waiting={waiting} of={of} />}
        {own && !hasFailed && <Done last={own} isSaving={waiting.length > 0} onUndo={onUndo} />}
      </Flex>
    </Box>
  );
};
