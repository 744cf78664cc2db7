import type { NewsroomApp } from '../strapi/app';
import { addSidePanel } from '../strapi/content-manager-apis';
import { WritingPanel } from './WritingPanel';

/** Puts the help with writing beside the forms of the Content Manager. */
export const addWritingPanel = (app: Pick<NewsroomApp, 'getPlugin'>): void =>
  addSidePanel(app, WritingPanel);
