import { useRef, useState, type KeyboardEvent } from 'react';
import { Box, Flex, IconButton } from '@strapi/design-system';
import { Cross, Drag, Pencil } from '@strapi/icons';
import type { PanelConnection } from '../../../../server/src/contracts/panel';
import { useWords } from '../../use-words';
import { nameOf } from '../../api/click';
import { useDesk } from '../clicks/desk';
import { Head, Item, Remark, Warning } from '../../side-panel/Item';
import { NoteEditor } from './NoteEditor';
import { useDragPin } from './use-drag-pin';
import type { Order } from './use-order';

/** A pinned article: its note, and its place among the others by drag or by keyboard. */
export const PinItem = ({
  pin,
  index,
  order,
  isGrabbed,
  howId,
  onKey,
  onLeave,
}: {
  readonly pin: PanelConnection;
  readonly index: number;
  readonly order: Order;
  readonly isGrabbed: boolean;
  /** Id of the text that explains the handle. */
  readonly howId: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}) => {
  const say = useWords();
  const { canPin, act } = useDesk();
  const [isWriting, setIsWriting] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { target, note, isCopy } = pin;
  const { item, handle, isDragging } = useDragPin(nameOf(target), canPin, order);
  const title = target.title ?? say('entry.hidden');
  const endWriting = (): void => {
    setIsWriting(false);
    pencil.current?.focus();
  };
  return (
    <Item ref={item} style={{ opacity: isDragging ? 0.4 : 1 }}>
      <Flex gap={1} alignItems="flex-start">
        {canPin && (
          <IconButton
            ref={handle}
            size="XS"
            variant={isGrabbed ? 'secondary' : 'ghost'}
            label={say('panel.move', { title })}
            withTooltip={false}
            aria-pressed={isGrabbed}
            aria-describedby={howId}
            onKeyDown={onKey}
            onBlur={onLeave}
            style={{ cursor: 'grab' }}
          >
            <Drag />
          </IconButton>
        )}
        <Flex direction="column" alignItems="stretch" gap={1} flex="1" minWidth={0}>
          <Head target={target} />
          {isCopy && <Warning>{say('panel.copyWarning')}</Warning>}
          {note && !isWriting && (
            <Box background="neutral100" hasRadius padding={2}>
              <Remark>{note}</Remark>
            </Box>
          )}
          {canPin && (
            <Flex gap={1}>
              <IconButton
                size="S"
                variant="ghost"
                label={say('panel.unpin')}
                onClick={() => act({ kind: 'unpin', target })}
              >
                <Cross />
              </IconButton>
              {target.title !== null && (
                <IconButton
                  ref={pencil}
                  size="S"
                  variant="ghost"
                  label={say(note ? 'panel.note.edit' : 'panel.note.add')}
                  onClick={() => setIsWriting(!isWriting)}
                >
                  <Pencil />
                </IconButton>
              )}
            </Flex>
          )}
        </Flex>
      </Flex>
      {isWriting && (
        <NoteEditor
          note={note ?? ''}
          onCancel={endWriting}
          onSave={(text) => {
            endWriting();
            if (text !== (note ?? ''))
              act({ kind: 'note', target, position: index, note: text || null });
          }}
        />
      )}
    </Item>
  );
};
