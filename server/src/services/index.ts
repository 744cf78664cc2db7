import type { Core } from '@strapi/strapi';
import { createNewsroom, newsroomOf, type Newsroom } from './newsroom';

export const services = {
  /** Every part, for our own use. */
  newsroom: createNewsroom,
  /** What other code may call. */
  connections: ({ strapi }: { strapi: Core.Strapi }): Newsroom['connections'] =>
    newsroomOf(strapi).connections,
};
