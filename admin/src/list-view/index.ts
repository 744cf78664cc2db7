import type { NewsroomApp } from '../strapi/app';
import { addBulkAction } from '../strapi/content-manager-apis';
import { changeLists } from '../strapi/content-manager-hooks';
import { withCountColumn } from './column';
import { RefreshAction } from './RefreshAction';

/** Adds the number of connections to the lists of the Content Manager. */
export const addCountColumn = (app: Pick<NewsroomApp, 'registerHook' | 'store'>): void =>
  changeLists(app, withCountColumn(app));

/** Adds the refresh of what is selected in a list; to be called once all plugins are registered. */
export const addRefreshAction = (app: Pick<NewsroomApp, 'getPlugin'>): void =>
  addBulkAction(app, RefreshAction);
