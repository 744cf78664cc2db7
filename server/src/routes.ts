import type { Core } from '@strapi/strapi';
import { UID } from './model';
import { adminRoutes } from './admin';
import { coreRoutes } from './strapi';

interface Route {
  readonly method: 'GET';
  readonly path: string;
  readonly handler: string;
  readonly config: object;
}

const get = (path: string, handler: string): Route => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['plugin::newsroom.is-open'] },
});

/** What can be asked of one article, by our own path and by that of any source content type. */
const ofOneArticle = (part: string, handler: string): Route[] => [
  get(`/articles/:documentId/${part}`, handler),
  get(`/entries/:uid/:documentId/${part}`, handler),
];

const OWN_ROUTES: readonly Route[] = [
  get('/connections', 'connection.find'),
  ...ofOneArticle('connections', 'connection.findOne'),
  ...ofOneArticle('backlinks', 'backlink.find'),
  ...ofOneArticle('mentions', 'mention.find'),
  ...ofOneArticle('story', 'story.find'),
  get('/preview', 'preview.find'),
];

/** What stands before Strapi's core routes of our content types: each answers drafts only to a preview token. */
const GUARD = [
  'plugin::newsroom.is-open',
  'plugin::newsroom.sound-text',
  'plugin::newsroom.published-only',
];

/** All routes are closed until an admin grants their actions to a role or a token. */
export const routes = {
  admin: adminRoutes,
  'content-api': ({ strapi: _strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api',
    routes: [
      ...OWN_ROUTES,
      ...[UID.article, UID.topic, UID.glossaryTerm].flatMap((uid) => coreRoutes(uid, GUARD)),
    ],
  }),
};
