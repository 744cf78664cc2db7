import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { fieldsThatGive, type Naming } from '../../strapi';

const GUARDED: ReadonlySet<string> = new Set([UID.article, UID.topic, UID.glossaryTerm]);
const POLICY = {
  policies: [
    'plugin::newsroom.is-open',
    'plugin::newsroom.sound-text',
    'plugin::newsroom.published-only',
  ],
};

/** Puts the rule for `status` on every field that gives our content, so that no way round is left. */
export const guardVersions = (strapi: Core.Strapi, naming: Naming): Record<string, typeof POLICY> =>
  Object.fromEntries(fieldsThatGive(strapi, naming, GUARDED).map((field) => [field, POLICY]));
