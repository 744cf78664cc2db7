import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Adds the content type to a project that has not been started yet. */
export const addPostType = ({ dir }: TestProject): void => {
  const folder = join(dir, 'src/api/post');
  const write = (path: string, content: string): void => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  };
  write('content-types/post/schema.json', JSON.stringify(SCHEMA));
  for (const part of ['Controller', 'Service', 'Router']) {
    const name = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
    write(
      `${name}/post.js`,
      `module.exports = require('@strapi/strapi').factories.createCore${part}('${POST}');\n`
    );
  }
};
