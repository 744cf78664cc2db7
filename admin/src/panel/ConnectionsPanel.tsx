import { lazy, useEffect } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { usePrefetchNewsroomPanel } from '../api/panel';
import { useWords } from '../use-words';
import { SideBody } from '../side-panel/SideBody';
import { useSidePanel } from '../side-panel/use-side-panel';

const PanelBody = lazy(() => import('./PanelBody'));

/** The panel beside the form of an article, of our content type or of one that takes part. */
export const ConnectionsPanel: PanelComponent = (props) => {
  const say = useWords();
  const panel = useSidePanel(props);
  const readAhead = usePrefetchNewsroomPanel();
  const of = panel?.of ?? null;
  // The lists are on their way while what draws them is loaded.
  useEffect(() => {
    if (of) readAhead(of, { force: true });
  }, [of, readAhead]);
  if (!panel) return null;
  const { savedAt, canPin, canReview } = panel;
  return {
    title: say('panel.title'),
    content: (
      <SideBody>
        <PanelBody {...{ of, savedAt, canPin, canReview }} />
      </SideBody>
    ),
  };
};
