/*
 * Needs: the Content Manager's `apis.addEditViewSidePanel` and `apis.addBulkAction`, once all plugins are registered.
 * Seen: 5.37 to 5.54.
 * If it moves: the panels beside the form, or the refresh of a list's selection, are not shown.
 */
import type { BulkActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { NewsroomApp } from './app';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: PanelComponent[]) => void;
  readonly addBulkAction: (actions: BulkActionComponent[]) => void;
}

const apisOf = (app: Pick<NewsroomApp, 'getPlugin'>): ContentManagerApis =>
  // What the Content Manager offers is its own to name; Strapi types it as unknown.
  app.getPlugin('content-manager').apis as unknown as ContentManagerApis;

/** Puts a panel beside the forms of the Content Manager. */
export const addSidePanel = (app: Pick<NewsroomApp, 'getPlugin'>, panel: PanelComponent): void =>
  apisOf(app).addEditViewSidePanel([panel]);

/** Adds an action on what is selected in a list of the Content Manager. */
export const addBulkAction = (
  app: Pick<NewsroomApp, 'getPlugin'>,
  action: BulkActionComponent
): void => apisOf(app).addBulkAction([action]);
