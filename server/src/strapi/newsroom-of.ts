import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import type { Newsroom } from '../wiring';

/** The newsroom of a Strapi, made at the first call. */
export const newsroomOf = (strapi: Core.Strapi): Newsroom =>
  strapi.plugin(PLUGIN_ID).service<Newsroom>('newsroom');
