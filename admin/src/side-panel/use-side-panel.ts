import { useMemo } from 'react';
import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useGetNewsroomSourcesQuery } from '../api/panel';
import { ALL_PERMISSIONS } from '../permissions';
import type { PanelKey } from '../api/panel-key';

/** What a panel beside the form of an article goes by; null beside other forms, and for who may not read connections. */
export const useSidePanel = ({ model, documentId, document }: PanelComponentProps) => {
  const { allowedActions, isLoading } = useRBAC(ALL_PERMISSIONS);
  const canRead = !isLoading && allowedActions.canRead === true;
  const { data: sources = [] } = useGetNewsroomSourcesQuery(undefined, { skip: !canRead });
  const source = sources.find(({ uid }) => uid === model);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const uid = source?.uid;
  const locale = source?.localized ? query.plugins?.i18n?.locale : undefined;
  // Of a locale that was not written yet the panel is told a documentId all the same.
  const saved = document?.documentId ? documentId : undefined;
  const of = useMemo<PanelKey | null>(
    () => (uid === undefined || saved === undefined ? null : { uid, documentId: saved, locale }),
    [uid, saved, locale]
  );
  if (!canRead || !source) return null;
  return {
    /** Null for an entry that was not saved yet, or not in this locale. */
    of,
    // Strapi types the fields of an entry as any.
    savedAt: document?.updatedAt as string | undefined,
    canPin: allowedActions.canPin === true,
    canReview: allowedActions.canReview === true,
    canGlossary: allowedActions.canGlossary === true,
  };
};
