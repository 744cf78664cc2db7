import { Box, Typography } from '@strapi/design-system';
import { Pin } from '@strapi/icons';
import type { IncomingArticle } from '../../../server/src/contracts/writing';
import { usePinNewsroomHereMutation } from '../api/writing';
import { Head, Item, Remark } from '../side-panel/Item';
import type { PanelKey } from '../api/panel-key';
import { Relevance } from '../side-panel/Relevance';
import { useWords } from '../use-words';
import { ClickButton } from './ClickButton';
import { forgetClick } from './clicks';

/** An older article that should link here: where, and the click that pins this one there. */
export const IncomingItem = ({
  of,
  article: { source, relevance, sentence },
  name,
  isPinned,
  canPin,
}: {
  readonly of: PanelKey;
  readonly article: IncomingArticle;
  /** Of the click that pins. */
  readonly name: string;
  readonly isPinned: boolean;
  readonly canPin: boolean;
}) => {
  const say = useWords();
  const [pin] = usePinNewsroomHereMutation();
  const title = source.title ?? '';
  const undoName = `${name}|undo`;
  return (
    <Item>
      <Head target={source} />
      <Relevance share={relevance} />
      {sentence && (
        <Box paddingLeft={2} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 2px">
          <Typography variant="pi" tag="blockquote" textColor="neutral700">
            {sentence}
          </Typography>
        </Box>
      )}
      {isPinned && <Remark color="success700">{say('writing.incoming.pinned')}</Remark>}
      {canPin && (
        <ClickButton
          click={isPinned ? undoName : name}
          name={title}
          icon={isPinned ? undefined : <Pin />}
          label={say(isPinned ? 'panel.undo' : 'writing.incoming.pin')}
          done={say(isPinned ? 'writing.incoming.undone' : 'writing.incoming.done', { title })}
          send={async () => {
            await pin({ of, source, isPinned: !isPinned }).unwrap();
            // What was said before is no longer so.
            forgetClick(isPinned ? name : undoName);
          }}
        />
      )}
    </Item>
  );
};
