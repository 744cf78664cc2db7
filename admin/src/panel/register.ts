import type { NewsroomApp } from '../strapi/app';
import { addSidePanel } from '../strapi/content-manager-apis';
import { ConnectionsPanel } from './ConnectionsPanel';

/** Puts the panel beside the forms of the Content Manager. */
export const addConnectionsPanel = (app: Pick<NewsroomApp, 'getPlugin'>): void =>
  addSidePanel(app, ConnectionsPanel);
