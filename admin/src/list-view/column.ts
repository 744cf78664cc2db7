import { createElement, lazy } from 'react';
import { PLUGIN_ID } from '../plugin-id';
import type { NewsroomApp } from '../strapi/app';
import type { Column, ListHook } from '../strapi/content-manager-hooks';
import { isGranted } from '../strapi/granted-actions';
import { englishOf } from '../words';
import { noteSourceType } from './source-types';

const CountCell = lazy(() => import('./CountCell'));

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
