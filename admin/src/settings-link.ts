import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import type { NewsroomApp } from './strapi/app';

/** Puts our page into Strapi's settings, in a part of its own. */
export const addSettings = (app: Pick<NewsroomApp, 'addSettingsLink'>): void =>
  app.addSettingsLink(
    {
      id: PLUGIN_ID,
      intlLabel: { id: `${PLUGIN_ID}.page.title`, defaultMessage: 'Newsroom' },
    },
    [
      {
        id: `${PLUGIN_ID}-settings`,
        to: PLUGIN_ID,
        intlLabel: { id: `${PLUGIN_ID}.settings.link`, defaultMessage: 'Connections' },
        Component: () => import('./pages/settings/SettingsPage'),
        permissions: [...PERMISSIONS.settings],
      },
    ]
  );
