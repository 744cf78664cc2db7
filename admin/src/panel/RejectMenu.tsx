import { IconButton, Menu } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { PanelTarget, RejectReason } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { useDesk } from './clicks/desk';

const REASONS: readonly RejectReason[] = [
  'wrong-topic',
  'outdated',
  'same-story',
  'sensitive',
  'other',
];

/** Rejects a connection for one of five reasons. */
export const RejectMenu = ({ target }: { readonly target: PanelTarget }) => {
  const say = useWords();
  const { act } = useDesk();
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        label={say('panel.reject')}
        size="S"
        variant="ghost"
        icon={<Cross />}
      />
      <Menu.Content>
        {REASONS.map((reason) => (
          <Menu.Item key={reason} onSelect={() => act({ kind: 'reject', target, reason })}>
            {say(`panel.reason.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
