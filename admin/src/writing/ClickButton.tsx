import type { ReactNode } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';
import { useAnnounce } from './announce';
import { sendClick, useClicked } from './clicks';

interface Props {
  /** What is clicked, by a name of its own in this window. */
  readonly click: string;
  readonly label: string;
  /** The label for who hears the button without what stands around it. */
  readonly name: string;
  readonly icon?: ReactNode;
  readonly send: () => Promise<unknown>;
  /** Said once it is done. */
  readonly done: string;
}

/** A button whose click is not lost: it says that it is on its way, and offers to try again where that failed. */
export const ClickButton = ({ click, label, name, icon, send, done }: Props) => {
  const say = useWords();
  const announce = useAnnounce();
  const clicked = useClicked().get(click)?.state;
  const press = (): void => {
    // Disabled while it is on its way it would lose the focus.
    if (clicked === 'sending') return;
    void sendClick(click, async () => {
      const answer = await send();
      announce(done);
      return answer;
    });
  };
  const isFailed = clicked === 'failed';
  const shown = clicked === 'sending' ? say('panel.saving') : isFailed ? say('state.retry') : label;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {isFailed && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {say('writing.notSaved')}
        </Typography>
      )}
      <Button
        size="S"
        variant={isFailed ? 'danger-light' : 'tertiary'}
        startIcon={icon}
        aria-label={`${shown}: ${name}`}
        aria-disabled={clicked === 'sending'}
        onClick={press}
      >
        {shown}
      </Button>
    </Flex>
  );
};
