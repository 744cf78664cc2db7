import { factories } from '@strapi/strapi';
import { UID } from './model';
import { adminControllers } from './admin';
import { backlink, connection, mention, story, preview } from './api';

export const controllers = {
  // Strapi types uids by those that a project generates.
  article: factories.createCoreController(UID.article as never),
  topic: factories.createCoreController(UID.topic as never),
  'glossary-term': factories.createCoreController(UID.glossaryTerm as never),
  connection,
  backlink,
  mention,
  story,
  preview,
  ...adminControllers,
};
