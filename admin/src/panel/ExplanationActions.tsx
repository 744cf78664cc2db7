import { Button, Flex, Link } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { PanelExplanation } from '../../../server/src/contracts/explain';
import { ALL_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import { addressOf } from '../strapi/entry-address';
import { useWords } from '../use-words';
import type { Click } from '../api/click';
import { useDesk } from './clicks/desk';

const PAGES = `/plugins/${PLUGIN_ID}`;
const SETTINGS = `/settings/${PLUGIN_ID}`;

interface Action {
  /** A key of the translations. */
  readonly key: string;
  readonly does: Click | string;
}

/** What would change an answer: clicks of the panel, and addresses of other pages. */
const actionsOn = (
  { explanation, target }: PanelExplanation,
  may: { readonly pin: boolean; readonly review: boolean; readonly settings: boolean }
): Action[] => {
  const pin: Action[] = may.pin
    ? [{ key: 'panel.pin', does: { kind: 'pin', target, note: null } }]
    : [];
  const settings: Action[] = may.settings
    ? [{ key: 'panel.explain.do.settings', does: SETTINGS }]
    : [];
  switch (explanation.kind) {
    case 'behind':
    case 'below-threshold':
      return [...pin, ...settings];
    case 'nothing-in-common':
    case 'copy':
    case 'too-like':
      return pin;
    case 'not-accepted':
      return may.review ? [{ key: 'panel.accept', does: { kind: 'accept', target } }, ...pin] : pin;
    case 'rejected':
      return may.review ? [{ key: 'panel.restore', does: { kind: 'restore', target } }] : [];
    case 'held-back':
      return [{ key: 'panel.explain.do.held', does: `${PAGES}/overview/held` }];
    case 'unpublished':
      return explanation.side === 'target'
        ? [{ key: 'panel.explain.do.open', does: addressOf(target) }]
        : [];
    case 'other-locale':
      return [{ key: 'panel.explain.do.open', does: addressOf(target) }];
    case 'not-indexed':
    case 'not-linked-yet':
      return [...pin, { key: 'panel.explain.do.index', does: `${PAGES}/index` }];
    case 'shown':
    case 'itself':
    case 'not-a-source':
    case 'engine-not-ready':
      return [];
  }
};

/** The ways to another answer that the editor may take. */
export const ExplanationActions = ({ explained }: { readonly explained: PanelExplanation }) => {
  const say = useWords();
  const { canPin, canReview, act } = useDesk();
  const { allowedActions } = useRBAC(ALL_PERMISSIONS);
  const may = { pin: canPin, review: canReview, settings: allowedActions.canSettings === true };
  const actions = actionsOn(explained, may);
  if (actions.length === 0) return null;
  return (
    <Flex gap={3} wrap="wrap">
      {actions.map(({ key, does }) =>
        typeof does === 'string' ? (
          <Link key={key} tag={NavLink} to={does}>
            {say(key)}
          </Link>
        ) : (
          <Button key={key} size="S" variant="tertiary" onClick={() => act(does)}>
            {say(key)}
          </Button>
        )
      )}
    </Flex>
  );
};
