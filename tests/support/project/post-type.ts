import { writeIn } from './project-files';
import type { TestProject } from './strapi';

export const POST = 'api::post.post';

/** A project's own content type with other names for everything, a Markdown body, no locales, and a secret. */
const SCHEMA = {
  kind: 'collectionType',
  collectionName: 'posts',
  info: { singularName: 'post', pluralName: 'posts', displayName: 'Post' },
  options: { draftAndPublish: true },
  attributes: {
    headline: { type: 'string' },
    text: { type: 'richtext' },
    handle: { type: 'uid' },
    day: { type: 'date' },
    secret: { type: 'string', private: true },
  },
};

/** What `config/plugins` says to have posts take part. */
export const POST_FIELDS = {
  title: 'headline',
  body: ['text'],
  slug: 'handle',
  publishedOn: 'day',
} as const;

/** Adds a content type `api::NAME.NAME` with Strapi's core routes to a project that has not been started yet. */
export const addContentType = (project: TestProject, name: string, schema: object): void => {
  const write = (path: string, text: string): void =>
    writeIn(project, `src/api/${name}/${path}`, text);
  write(`content-types/${name}/schema.json`, JSON.stringify(schema));
  for (const part of ['Controller', 'Service', 'Router']) {
    const parts = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
    write(
      `${parts}/${name}.js`,
      `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}');\n`
    );
  }
};

/** Adds posts to a project that has not been started yet. */
export const addPostType = (project: TestProject): void => addContentType(project, 'post', SCHEMA);
