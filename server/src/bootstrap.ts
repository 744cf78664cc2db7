import type { Core } from '@strapi/strapi';
import { closeContentApi } from './api/policies';
import { backgroundOf } from './background';
import { findHostFaults } from './host-needs';
import { jobHandlers } from './job-handlers';
import { CHANGED_EVENT } from './model';
import { settingsOf } from './settings';
import { MODELS } from './store';
import {
  addWebhookEvent,
  createMissingTables,
  guarded,
  hasModels,
  hostOf,
  markSources,
  persistTables,
  registerActions,
} from './strapi';

/** Starts the background work. What fails here is logged: a project starts without connections rather than not at all. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const settings = settingsOf(strapi);
  const { mediaLinks } = hostOf(strapi);
  await guarded(strapi, 'create missing tables', () => createMissingTables(strapi, MODELS));
  await guarded(strapi, 'keep the tables over a disabling', () => persistTables(strapi));
  await guarded(strapi, 'bring the covers back', () => mediaLinks.restore());
  await guarded(strapi, 'register the actions of the panel', () => registerActions(strapi));
  await guarded(strapi, 'register the webhook event', () =>
    addWebhookEvent(strapi, 'NEWSROOM_CONNECTIONS_CHANGED', CHANGED_EVENT)
  );
  await guarded(strapi, 'read the saved settings', () => settings.load());
  markSources(
    strapi,
    settings.sources().map(({ uid }) => uid)
  );
  const faults = await findHostFaults(strapi);
  if (faults.length > 0) await closeContentApi(strapi, faults);
  // A command that only reads must not have the background work mend what it reports.
  const isReadOnly = strapi.config.get('newsroom.isReadOnly') === true;
  if (!isReadOnly && hasModels(strapi, MODELS)) {
    backgroundOf(strapi).runner.start(jobHandlers(strapi));
  }
};
