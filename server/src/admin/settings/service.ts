import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { decisionsOf } from '../../decisions';
import { deliveryOf } from '../../delivery';
import { indexingOf } from '../../indexing';
import { jobsOf } from '../../jobs';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { adminOf } from '../shared';
import { createSettingsPage } from './settings-page';
import { createPreview } from './settings-preview';

/** The page of the settings. */
export const createSettingsPageService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { jobs, wake } = jobsOf(strapi);
  const { audit, held, readKnown } = decisionsOf(strapi);
  const { articles, publishedRows } = contentOf(strapi);
  const { changes, ...indexing } = indexingOf(strapi);
  return {
    page: createSettingsPage({
      strapi,
      settings,
      store: storeOf(strapi).pluginStore,
      jobs,
      changes,
      audit,
      titles: adminOf(strapi).titles,
      wake,
    }),
    /** The job: finds what other settings would change. */
    preview: createPreview({
      settings,
      articles,
      publishedRows,
      targets: deliveryOf(strapi).targets,
      held,
      readKnown,
      ...indexing,
    }),
  };
};

export type SettingsPageService = ReturnType<typeof createSettingsPageService>;

export const settingsPageOf = (strapi: Core.Strapi): SettingsPageService =>
  strapi.plugin(PLUGIN_ID).service('settings-page');
