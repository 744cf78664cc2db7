import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomSourcesQuery } from '../api/panel';
import { ALL_PERMISSIONS } from '../permissions';

/** What a panel beside the form of an article goes by; null beside other forms, and for who may not read connections. */
export const useSidePanel = ({ model, documentId, document }: PanelComponentProps) => {
  const { allowedActions, isLoading } = useRBAC(ALL_PERMISSIONS);
  const canRead = !isLoading && allowedActions.canRead === true;
  const { data: sources = [] } = useGetNewsroomSourcesQuery(undefined, { skip: !canRead });
  const source = sources.find(({ uid }) => uid === model);
  if (!canRead || !source) return null;
  return {
    source,
    // Of a locale that was not written yet the panel is told a documentId all the same.
    documentId: documentId !== undefined && document?.documentId ? documentId : null,
    // Strapi types the fields of an entry as any.
    savedAt: document?.updatedAt as string | undefined,
    canPin: allowedActions.canPin === true,
    canReview: allowedActions.canReview === true,
    canGlossary: allowedActions.canGlossary === true,
  };
};
