import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { openSite, type Send } from './site';
import { createUser, type Login } from './users';

/** An action of a role, as the roles page grants it. */
export interface Grant {
  readonly action: string;
  /** The content type, for actions on content. */
  readonly subject?: string;
  readonly properties?: {
    readonly fields?: readonly string[];
    readonly locales?: readonly string[];
  };
  readonly conditions?: readonly string[];
}

const ARTICLE = 'plugin::newsroom.article';
const FIELDS = [
  ...['title', 'slug', 'excerpt', 'body', 'cover', 'publishedOn', 'sourceName', 'sourceUrl'],
  ...['views', 'topics'],
];

/** Reading and writing articles in the Content Manager, in all locales unless told. */
export const writingArticles = (locales = ['en', 'ja', 'ko', 'zh']): Grant[] =>
  ['read', 'create', 'update', 'publish'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    properties: { ...(action === 'publish' ? {} : { fields: FIELDS }), locales },
  }));

/** Our own actions by their short names: `read`, `pin`, `review` and so on. */
export const newsroomActions = (...names: string[]): Grant[] =>
  names.map((name) => ({ action: `plugin::newsroom.${name}` }));

/** Adds a user of the panel with a role of its own that holds these grants alone. */
export const createEditor = async (
  strapi: Core.Strapi,
  grants: readonly Grant[]
): Promise<Login> => {
  const name = randomUUID().slice(0, 8);
  const role = (await strapi.service('admin::role').create({
    name: `Role ${name}`,
    description: '',
  })) as { id: number };
  await strapi.service('admin::role').assignPermissions(
    role.id,
    grants.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
      action,
      subject,
      properties,
      conditions,
    }))
  );
  return createUser(strapi, {
    email: `${name}@example.com`,
    firstname: 'Author',
    lastname: name,
    role: role.id,
  });
};

/** Requests of such an editor to the admin's routes. */
export const sendAs = async (strapi: Core.Strapi, login: Login): Promise<Send> => {
  const site = await openSite(strapi);
  const { status, json } = await site.send('POST', '/admin/login', { body: login });
  if (status !== 200) throw new Error(`the login was answered with ${status}`);
  const token = json.data.token as string;
  return (method, path, body) => site.send(method, path, { token, body });
};
