import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomSourcesQuery } from '../api/panel';
import { Boundary } from '../components/Boundary';
import { Waiting } from '../components/states';
import { ALL_PERMISSIONS } from '../permissions';
import { useWords } from '../use-words';

const PanelBody = lazy(() => import('./PanelBody'));

/** The panel beside the form of an article, of our content type or of one that takes part. */
export const ConnectionsPanel: PanelComponent = ({ model, documentId, document }) => {
  const say = useWords();
  const { allowedActions, isLoading } = useRBAC(ALL_PERMISSIONS);
  const canRead = !isLoading && allowedActions.canRead === true;
  const { data: sources = [] } = useGetNewsroomSourcesQuery(undefined, { skip: !canRead });
  const source = sources.find(({ uid }) => uid === model);
  if (!canRead || !source) return null;
  // Of a locale that was not written yet the panel is told a documentId all the same.
  const saved = documentId !== undefined && document?.documentId ? documentId : null;
  // Strapi types the fields of an entry as any.
  const savedAt = document?.updatedAt as string | undefined;
  return {
    title: say('panel.title'),
    content: (
      <Boundary fallback={<Typography variant="pi">{say('state.broken')}</Typography>}>
        <Suspense fallback={<Waiting />}>
          <PanelBody
            source={source}
            documentId={saved}
            savedAt={savedAt}
            canPin={allowedActions.canPin === true}
            canReview={allowedActions.canReview === true}
          />
        </Suspense>
      </Boundary>
    ),
  };
};
