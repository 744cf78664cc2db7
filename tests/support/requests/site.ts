import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { createUser, PASSWORD } from './users';

/** What a site gets from Strapi. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The text as JSON; null where it is none. */
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look at what they expect
}

/** Whoever sends requests to a Strapi: a site that reads over the content API, or the panel. */
export interface Site {
  /** For requests that no method below can make. */
  readonly origin: string;
  /** Of a path below `/api/newsroom`, with a token or as anyone. */
  get(path: string, token?: string): Promise<Reply>;
  /** The same of any path and method. */
  send(method: string, path: string, init?: { token?: string; body?: unknown }): Promise<Reply>;
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Opens a port of this machine that is free. */
export const openSite = async (strapi: Core.Strapi): Promise<Site> => {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  }
  const origin = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const send: Site['send'] = async (method, path, { token, body } = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: toJson(text) };
  };
  return {
    origin,
    send,
    get: (path, token) => send('GET', `/api/newsroom${path}`, token ? { token } : {}),
  };
};

/** Lets anyone do these actions, named in full or without `plugin::newsroom.`. */
export const grantToPublic = async (
  strapi: Core.Strapi,
  actions: readonly string[]
): Promise<void> => {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: inFull(action), role: role.id } });
  }
};

const inFull = (action: string): string =>
  action.includes('::') ? action : `plugin::newsroom.${action}`;

/** Makes an API token; a custom one holds the actions given, the others none of their own. */
export const createToken = async (
  strapi: Core.Strapi,
  type: 'read-only' | 'full-access' | 'custom',
  actions: readonly string[] = []
): Promise<string> => {
  const { accessKey } = (await strapi.service('admin::api-token').create({
    name: `${type} ${randomUUID()}`,
    description: '',
    type,
    kind: 'content-api',
    lifespan: null,
    permissions: type === 'custom' ? actions.map(inFull) : null,
  })) as { accessKey: string };
  return accessKey;
};

/** With what the admin of the tests logs in. */
export const ADMIN = { email: 'editor@example.com', password: PASSWORD } as const;

/** The token of an admin who may do everything, logged in as the panel does it. */
export const loginAsAdmin = async (strapi: Core.Strapi): Promise<string> => {
  const role = (await strapi.service('admin::role').getSuperAdmin()) as { id: number };
  const known = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN.email } });
  if (!known) {
    const { email } = ADMIN;
    await createUser(strapi, { email, firstname: 'An', lastname: 'Editor', role: role.id });
  }
  const site = await openSite(strapi);
  const { status, json } = await site.send('POST', '/admin/login', { body: ADMIN });
  if (status !== 200) throw new Error(`the login was answered with ${status}`);
  return json.data.token as string;
};

/** Sends a request as somebody. */
export type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** Requests of an admin who may do everything. */
export const asAdmin = async (strapi: Core.Strapi): Promise<Send> => {
  const site = await openSite(strapi);
  const token = await loginAsAdmin(strapi);
  return (method, path, body) => site.send(method, path, { token, body });
};

/** What a site needs to read all that is published. */
export const READ_ACTIONS = [
  'article.find',
  'article.findOne',
  'topic.find',
  'topic.findOne',
  'glossary-term.find',
  'glossary-term.findOne',
  'connection.find',
  'connection.findOne',
  'backlink.find',
  'mention.find',
  'story.find',
] as const;

/** What a GraphQL query is answered with. */
export interface GraphqlReply<Data> {
  readonly data: Data;
  readonly errors: readonly { readonly message: string }[];
}

/** Asks a question over GraphQL. */
export const ask = async <Data>(
  site: Site,
  query: string,
  endpoint = '/graphql'
): Promise<GraphqlReply<Data>> => {
  const { json } = await site.send('POST', endpoint, { body: { query } });
  return { data: json.data as Data, errors: json.errors ?? [] };
};
