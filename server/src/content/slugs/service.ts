import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../model';
import { createSlugged } from './slug-store';
import { createSlugs, type Slugs } from './slugs';

/** Slugs that no two entries share. */
export const createSlugsService = ({ strapi }: { strapi: Core.Strapi }): Slugs =>
  createSlugs({ slugged: createSlugged({ strapi }) });

export const slugsOf = (strapi: Core.Strapi): Slugs => strapi.plugin(PLUGIN_ID).service('slugs');
