import { lazy } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { SideBody } from '../side-panel/SideBody';
import { useSidePanel } from '../side-panel/use-side-panel';
import { useWords } from '../use-words';

const WritingBody = lazy(() => import('./WritingBody'));

/** The second panel beside the form of an article: what helps who writes it. */
export const WritingPanel: PanelComponent = (props) => {
  const say = useWords();
  const panel = useSidePanel(props);
  if (!panel || props.activeTab === 'published') return null;
  return {
    title: say('writing.title'),
    content: (
      <SideBody>
        <WritingBody {...panel} />
      </SideBody>
    ),
  };
};
