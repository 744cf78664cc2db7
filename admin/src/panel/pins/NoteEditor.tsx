import { useEffect, useRef, useState } from 'react';
import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useWords } from '../../use-words';

/** As much as the server takes. */
const MAX_NOTE = 1000;

/** Where an editor writes why an article is pinned. */
export const NoteEditor = ({
  note,
  onSave,
  onCancel,
}: {
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}) => {
  const say = useWords();
  const [text, setText] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Box paddingTop={1}>
      <Field.Root name="newsroom-note" hint={say('panel.note.hint')}>
        <Field.Label>{say('panel.note')}</Field.Label>
        <Textarea
          ref={field}
          value={text}
          maxLength={MAX_NOTE}
          onChange={(event: { target: { value: string } }) => setText(event.target.value)}
          onKeyDown={(event: { key: string }) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button size="S" onClick={() => onSave(text.trim())}>
          {say('panel.note.save')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onCancel}>
          {say('panel.cancel')}
        </Button>
      </Flex>
    </Box>
  );
};
