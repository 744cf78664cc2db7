/*
 * Needs: the Content Manager's hooks `mutate-edit-view-layout` and `inject-column-in-table` with what they hand on; its address
 * `/configurations/`, where an admin arranges a form.
 * Seen: 5.37 to 5.54.
 * If it moves: labels stay English, and lists show no number of connections.
 */
import type { ReactNode } from 'react';
import type { PLUGIN_ID } from '../plugin-id';
import type { NewsroomApp } from './app';

/** A field of the form, as the Content Manager lays it out. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** A row of the list. */
interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

/** A column of the list; a label that is no string is one to look up. */
export interface Column {
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

/** What a content type says for us in its `pluginOptions`. */
export interface Layout {
  /** Empty until the layout is read. */
  readonly options?: {
    readonly [PLUGIN_ID]?: { readonly words?: string; readonly connections?: boolean };
  };
}

/** What the hook of the form hands from plugin to plugin. */
export interface FormHook {
  readonly layout: Layout & { readonly layout: readonly (readonly (readonly FormField[])[])[] };
}

/** What the hook of the list hands from plugin to plugin. */
export interface ListHook {
  readonly displayedHeaders: readonly Column[];
  readonly layout: Layout;
}

/** Changes how forms are laid out. */
export const changeForms = (
  app: Pick<NewsroomApp, 'registerHook'>,
  change: (hook: FormHook) => FormHook
): void => app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', change);

/** Changes which columns lists have. */
export const changeLists = (
  app: Pick<NewsroomApp, 'registerHook'>,
  change: (hook: ListHook) => ListHook
): void => app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', change);

/** Whether an admin arranges the form, and would save what we show. */
export const isBeingConfigured = (): boolean =>
  window.location.pathname.includes('/configurations/');
