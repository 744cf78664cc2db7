import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { storeOf } from '../store';
import { hostOf } from '../strapi';
import { createSettings, type Settings } from './settings';

/** The options in force. */
export const createSettingsService = ({ strapi }: { strapi: Core.Strapi }): Settings =>
  createSettings({
    strapi,
    store: storeOf(strapi).pluginStore,
    locales: hostOf(strapi).locales,
  });

export const settingsOf = (strapi: Core.Strapi): Settings =>
  strapi.plugin(PLUGIN_ID).service('settings');
