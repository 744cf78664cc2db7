import { UID } from './model';
import { adminRoutes } from './admin';
import {
  backlinksRoute,
  batchRoute,
  connectionsRoute,
  mentionsRoute,
  previewRoute,
  storyRoute,
} from './contracts';
import { describeRoute, type DescribedSchemas } from './http';
import { coreRoutes, describeCoreRoutes, extendableRoutes, type Route } from './strapi';

/** `schemas` are those that the handler's endpoint checks requests with. */
const get = (path: string, handler: string, schemas: DescribedSchemas): Route => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['plugin::newsroom.is-open'] },
  ...describeRoute(path, schemas),
});

/** What can be asked of one article, by our own path and by that of any source content type. */
const ofOneArticle = (part: string, handler: string, schemas: DescribedSchemas): Route[] => [
  get(`/articles/:documentId/${part}`, handler, schemas),
  get(`/entries/:uid/:documentId/${part}`, handler, schemas),
];

const ownRoutes = (): Route[] => [
  get('/connections', 'connection.find', batchRoute),
  ...ofOneArticle('connections', 'connection.findOne', connectionsRoute),
  ...ofOneArticle('backlinks', 'backlink.find', backlinksRoute),
  ...ofOneArticle('mentions', 'mention.find', mentionsRoute),
  ...ofOneArticle('story', 'story.find', storyRoute),
  get('/preview', 'preview.find', previewRoute),
];

/** What stands before Strapi's core routes of our content types: each answers drafts only to a preview token. */
const GUARD = [
  'plugin::newsroom.is-open',
  'plugin::newsroom.sound-text',
  'plugin::newsroom.published-only',
];

/** Our content types that have Strapi's core routes. */
const CORE = [
  [UID.article, 'articles'],
  [UID.topic, 'topics'],
  [UID.glossaryTerm, 'glossary-terms'],
] as const;

const contentRoutes = () =>
  extendableRoutes(
    [...ownRoutes(), ...CORE.flatMap(([uid, pluralName]) => coreRoutes(uid, pluralName, GUARD))],
    (routes) =>
      describeCoreRoutes(
        routes,
        CORE.map(([uid]) => uid)
      )
  );

/**
 * All routes are closed until an admin grants their actions to a role or a token. They are made for each start, so that
 * what a project's extension does to them ends with it.
 */
export const createRoutes = (): Record<string, unknown> => ({
  admin: adminRoutes,
  'content-api': contentRoutes(),
});
