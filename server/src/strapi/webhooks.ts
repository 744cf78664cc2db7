/*
 * Needs: `strapi.get('webhookStore').addAllowedEvent` and `strapi.eventHub.emit`.
 * Seen: 5.37 to 5.54.
 * If it moves: sites and caches are told of no changes; the log says so.
 */
import type { Core } from '@strapi/strapi';

/** Lets webhooks subscribe to an event of ours. */
export const addWebhookEvent = (strapi: Core.Strapi, key: string, event: string): void => {
  strapi.get('webhookStore').addAllowedEvent(key, event);
};

/** Tells webhooks, and whoever listens in the project, of an event. */
export const emitEvent = (
  strapi: Core.Strapi,
  event: string,
  data: Readonly<Record<string, unknown>>
): Promise<void> => strapi.eventHub.emit(event, data);
