import { factories, type Core } from '@strapi/strapi';
import { UID } from './model';
import { createNewsroom, type Newsroom } from './wiring';
import { newsroomOf } from './strapi';

export const services = {
  /** Every part, for our own use. */
  newsroom: createNewsroom,
  /** What other code may call. */
  connections: ({ strapi }: { strapi: Core.Strapi }): Newsroom['connections'] =>
    newsroomOf(strapi).connections,
  // Strapi's own controllers of our content types call these; it types uids by those that a project generates.
  article: factories.createCoreService(UID.article as never),
  topic: factories.createCoreService(UID.topic as never),
  'glossary-term': factories.createCoreService(UID.glossaryTerm as never),
};
