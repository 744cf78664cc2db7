import type { Core } from '@strapi/strapi';

/** Declares tables beside the content types; Strapi creates and migrates them with its own. */
export const addModels = (strapi: Core.Strapi, models: readonly object[]): void => {
  for (const model of models) strapi.get('models').add(model);
};

/** Lets webhooks subscribe to an event of ours. */
export const addWebhookEvent = (strapi: Core.Strapi, key: string, event: string): void => {
  strapi.get('webhookStore').addAllowedEvent(key, event);
};
