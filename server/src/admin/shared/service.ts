import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { editingOf } from '../../editing';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { hostOf } from '../../strapi';
import { createPanelTargets } from './article-cards';
import { createDesk } from './editor-actions';
import { createNameSearch } from './name-search';
import { createTitleSearch } from './title-search-store';
import { createTitles } from './titles';
import { createViewers } from './viewers';

/** What the screens of the admin panel have in common: who looks, what entries are called, what editors may do. */
export const createAdminService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { locales, permissions } = hostOf(strapi);
  const { tables } = storeOf(strapi);
  const { titleReader, versions } = contentOf(strapi);
  const titles = createTitles({ settings, titleReader });
  return {
    titles,
    viewers: createViewers({ settings, permissions }),
    nameSearch: createNameSearch({ settings, titleSearch: createTitleSearch({ strapi }) }),
    panelTargets: createPanelTargets({ settings, locales, tables, versions, titles }),
    desk: createDesk(editingOf(strapi)),
  };
};

export type AdminService = ReturnType<typeof createAdminService>;

export const adminOf = (strapi: Core.Strapi): AdminService =>
  strapi.plugin(PLUGIN_ID).service('admin');
