import { lazy, Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomSourcesQuery } from '../api/panel';
import { Boundary } from '../components/Boundary';
import { Waiting } from '../components/states';
import { ALL_PERMISSIONS } from '../permissions';
import { useWords } from '../use-words';

const WritingBody = lazy(() => import('./WritingBody'));

/** The second panel beside the form of an article: what helps who writes it. */
export const WritingPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useWords();
  const { allowedActions, isLoading } = useRBAC(ALL_PERMISSIONS);
  const canRead = !isLoading && allowedActions.canRead === true;
  const { data: sources = [] } = useGetNewsroomSourcesQuery(undefined, { skip: !canRead });
  const source = sources.find(({ uid }) => uid === model);
  if (!canRead || !source || activeTab === 'published') return null;
  return {
    title: say('writing.title'),
    content: (
      <Boundary fallback={<Typography variant="pi">{say('state.broken')}</Typography>}>
        <Suspense fallback={<Waiting />}>
          <WritingBody
            source={source}
            // Of a locale that was not written yet the panel is told a documentId all the same.
            documentId={documentId !== undefined && document?.documentId ? documentId : null}
            // Strapi types the fields of an entry as any.
            savedAt={document?.updatedAt as string | undefined}
            canPin={allowedActions.canPin === true}
            canReview={allowedActions.canReview === true}
            canGlossary={allowedActions.canGlossary === true}
          />
        </Suspense>
      </Boundary>
    ),
  };
};
