import type { Core } from '@strapi/strapi';

/** A part of a room, as far as tests break it or look inside. */
export type Part = Record<string, (...args: unknown[]) => unknown>;

/** Rooms whose service is made of parts. */
const ROOMS = [
  'store',
  'host',
  'content',
  'decisions',
  'jobs',
  'indexing',
  'delivery',
  'editing',
  'background',
];

/** Rooms whose service is the one part. */
const SMALL_ROOMS = ['settings', 'slugs'];

/** The parts of our own services by name. */
export const partsOf = (strapi: Core.Strapi): Record<string, Part> => {
  const plugin = strapi.plugin('newsroom');
  const parts: Record<string, Part> = {};
  for (const name of ROOMS) Object.assign(parts, plugin.service(name));
  for (const name of SMALL_ROOMS) parts[name] = plugin.service<Part>(name);
  return parts;
};
