import { withCountColumn } from './column';
import { RefreshAction } from './RefreshAction';
import type { NewsroomApp } from '../strapi-app';

/** What of the Content Manager's plugin we use. */
interface ContentManagerApis {
  readonly addBulkAction: (actions: (typeof RefreshAction)[]) => void;
}

/** Adds the number of connections to the lists of the Content Manager. */
export const addCountColumn = (app: Pick<NewsroomApp, 'registerHook' | 'store'>): void =>
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withCountColumn(app));

/** Adds the refresh of what is selected in a list; to be called once all plugins are registered. */
export const addRefreshAction = (app: Pick<NewsroomApp, 'getPlugin'>): void => {
  // Strapi types what a plugin hands on as unknown.
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  apis.addBulkAction([RefreshAction]);
};
