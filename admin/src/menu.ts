import { ManyWays } from '@strapi/icons';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import type { NewsroomApp } from './strapi/app';

/** Puts the Newsroom page into the main menu. */
export const addMenu = (app: Pick<NewsroomApp, 'addMenuLink'>): void =>
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: ManyWays,
    intlLabel: { id: `${PLUGIN_ID}.page.title`, defaultMessage: 'Newsroom' },
    Component: () => import('./pages/NewsroomPage'),
    permissions: [...PERMISSIONS.read],
  });
