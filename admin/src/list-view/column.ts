import { createElement, lazy, type ReactNode } from 'react';
import { PLUGIN_ID } from '../plugin-id';
import type { NewsroomApp } from '../strapi-app';
import { englishOf } from '../words';
import { isGranted } from './is-granted';
import { noteSourceType } from './source-types';

const CountCell = lazy(() => import('./CountCell'));

/** A row of the list. */
interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

interface Column {
  readonly name: string;
  readonly label: string | { readonly id: string; readonly defaultMessage: string };
  readonly attribute?: { readonly type: string };
  readonly searchable?: boolean;
  readonly sortable?: boolean;
  readonly cellFormatter?: (
    row: Row,
    header: unknown,
    list: { readonly model: string }
  ) => ReactNode;
}

/** What Strapi hands from plugin to plugin; `options` is empty until the layout is read. */
interface ListHook {
  readonly displayedHeaders: readonly Column[];
  readonly layout: {
    readonly options?: { readonly [PLUGIN_ID]?: { readonly connections?: boolean } };
  };
}

const COLUMN: Column = {
  attribute: { type: 'custom' },
  name: 'newsroom',
  label: { id: `${PLUGIN_ID}.list.connections`, defaultMessage: 'Connections' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale = null }, _header, { model }) =>
    createElement(CountCell, { uid: model, documentId, locale }),
};

/** Adds the number of connections to lists of content types that take part, for who may see it. */
export const withCountColumn =
  (panel: Pick<NewsroomApp, 'store'>) =>
  (hook: ListHook): ListHook => {
    if (hook.layout.options?.[PLUGIN_ID]?.connections !== true) return hook;
    noteSourceType(window.location.pathname);
    if (!isGranted(panel, 'read')) return hook;
    const defaultMessage = englishOf('list.connections') ?? 'Connections';
    const label = { id: `${PLUGIN_ID}.list.connections`, defaultMessage };
    return { ...hook, displayedHeaders: [...hook.displayedHeaders, { ...COLUMN, label }] };
  };
