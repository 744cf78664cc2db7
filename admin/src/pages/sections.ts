import { lazy, type ComponentType } from 'react';

/** A part of the Newsroom page with an address of its own. */
export interface Section {
  /** Below `/plugins/newsroom`. */
  readonly path: string;
  /** Its name, a key of the translations. */
  readonly key: string;
  /** What `useRBAC` calls the action that it needs. */
  readonly needs: 'canRead' | 'canRebuild' | 'canSettings' | 'canAudit';
  readonly Section: ComponentType;
  /** Whether there are addresses below its own. */
  readonly hasParts?: boolean;
}

/** In the order of the menu; the first that a role may open is the page's beginning. */
export const SECTIONS: readonly Section[] = [
  {
    path: 'overview',
    key: 'overview.title',
    needs: 'canRead',
    hasParts: true,
    Section: lazy(() => import('./overview/OverviewSection')),
  },
  {
    path: 'map',
    key: 'map.title',
    needs: 'canRead',
    Section: lazy(() => import('./map/MapSection')),
  },
  {
    path: 'evaluation',
    key: 'evaluation.title',
    needs: 'canRead',
    Section: lazy(() => import('./evaluation/EvaluationSection')),
  },
  {
    path: 'index',
    key: 'index.title',
    needs: 'canRead',
    Section: lazy(() => import('./index-page/IndexSection')),
  },
  {
    path: 'audit',
    key: 'audit.title',
    needs: 'canAudit',
    Section: lazy(() => import('./audit/AuditSection')),
  },
];
