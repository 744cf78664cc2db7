import { lazy } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useWords } from '../use-words';
import { SideBody } from './SideBody';
import { useSidePanel } from './use-side-panel';

const PanelBody = lazy(() => import('./PanelBody'));

/** The panel beside the form of an article, of our content type or of one that takes part. */
export const ConnectionsPanel: PanelComponent = (props) => {
  const say = useWords();
  const panel = useSidePanel(props);
  if (!panel) return null;
  const { source, documentId, savedAt, canPin, canReview } = panel;
  return {
    title: say('panel.title'),
    content: (
      <SideBody>
        <PanelBody {...{ source, documentId, savedAt, canPin, canReview }} />
      </SideBody>
    ),
  };
};
