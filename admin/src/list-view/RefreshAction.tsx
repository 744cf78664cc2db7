import { lazy, Suspense } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { Boundary } from '../components/Boundary';
import { Failed, Waiting } from '../components/states';
import { PERMISSIONS } from '../permissions';
import { useWords } from '../use-words';
import { isSourceType } from './source-types';

const RefreshProgress = lazy(() => import('./RefreshProgress'));

/** Reads the selected articles anew, for who may rebuild. */
export const RefreshAction: BulkActionComponent = ({ documents, model }) => {
  const say = useWords();
  const { allowedActions } = useRBAC([...PERMISSIONS.rebuild]);
  if (!allowedActions.canRebuild || !isSourceType(model)) return null;
  const articles = documents.map(({ documentId, locale }) => ({
    documentId,
    locale: typeof locale === 'string' ? locale : undefined,
  }));
  return {
    label: say('refresh.action'),
    icon: <ArrowClockwise />,
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: say('refresh.action'),
      content: (
        <Boundary fallback={<Failed message={say('state.broken')} onRetry={() => undefined} />}>
          <Suspense fallback={<Waiting />}>
            <RefreshProgress uid={model} articles={articles} />
          </Suspense>
        </Boundary>
      ),
      footer: ({ onClose }) => (
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('refresh.close')}
          </Button>
        </Modal.Footer>
      ),
    },
  };
};
