import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { NewsroomApp } from '../strapi-app';
import { WritingPanel } from './WritingPanel';

/** Puts the help with writing beside the forms of the Content Manager. */
export const addWritingPanel = (app: Pick<NewsroomApp, 'getPlugin'>): void => {
  // What the Content Manager offers is its own to name.
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel([WritingPanel]);
};
