import { ManyWays } from '@strapi/icons';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import type { NewsroomApp } from '../strapi/app';

/** Shows on the home page what waits in the articles that an editor worked on last. */
export const addWidget = ({ widgets }: Pick<NewsroomApp, 'widgets'>): void =>
  widgets.register({
    id: 'open-work',
    pluginId: PLUGIN_ID,
    icon: ManyWays,
    title: { id: `${PLUGIN_ID}.widget.title`, defaultMessage: 'Connections to review' },
    link: {
      label: { id: `${PLUGIN_ID}.page.title`, defaultMessage: 'Newsroom' },
      href: `/plugins/${PLUGIN_ID}`,
    },
    permissions: PERMISSIONS.read.map(({ action }) => ({ action })),
    component: async () => (await import('./HomeWidget')).default,
  });
