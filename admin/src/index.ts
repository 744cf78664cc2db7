import { translateForm, translateList } from './field-words';
import { PLUGIN_ID } from './plugin-id';
import { registerTrads } from './words';

/** The part of Strapi's panel that we use. */
interface App {
  registerPlugin(plugin: { id: string; name: string }): void;
  registerHook<Hook>(name: string, change: (hook: Hook) => Hook): void;
}

/** The plugin's part of the admin panel: content is edited in Strapi's own Content Manager. */
export default {
  register(app: Pick<App, 'registerPlugin'>): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
  },
  bootstrap(app: Pick<App, 'registerHook'>): void {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateForm);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateList);
  },
  registerTrads,
};
