import { translateForm, translateList } from './field-words';
import { addCountColumn, addRefreshAction } from './list-view';
import { addMenu } from './menu';
import { addConnectionsPanel } from './panel/register';
import { PLUGIN_ID } from './plugin-id';
import { addSettings } from './settings-link';
import type { NewsroomApp } from './strapi/app';
import { changeForms, changeLists } from './strapi/content-manager-hooks';
import { addWidget } from './widget';
import { registerTrads } from './words';
import { addWritingPanel } from './writing/register';

/** The plugin's part of the admin panel. */
export default {
  register(app: NewsroomApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
    addMenu(app);
    addWidget(app);
    addCountColumn(app);
    addSettings(app);
  },
  bootstrap(app: Pick<NewsroomApp, 'registerHook' | 'getPlugin'>): void {
    changeForms(app, translateForm);
    changeLists(app, translateList);
    addConnectionsPanel(app);
    addRefreshAction(app);
    addWritingPanel(app);
  },
  registerTrads,
};
