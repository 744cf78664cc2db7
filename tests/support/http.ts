import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

export interface Answer {
  readonly status: number;
  // What a server answers is whatever it is; tests look at what they expect.
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Sends a request to a Strapi, as JSON. */
export type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

const originOf = async (strapi: Core.Strapi): Promise<string> => {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  }
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
};

/** Opens a port; requests carry the token, where one is given. */
export const serve = async (strapi: Core.Strapi, token?: string): Promise<Send> => {
  const origin = await originOf(strapi);
  return async (method, path, body) => {
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
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
};

/** With what the admin of the tests logs in. */
export const ADMIN = { email: 'editor@example.com', password: 'A-password-0f-the-tests' } as const;

/** Requests of an admin who may do everything, logged in as the panel does it. */
export const asAdmin = async (strapi: Core.Strapi): Promise<Send> => {
  const role = (await strapi.service('admin::role').getSuperAdmin()) as { id: number };
  const known = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN.email } });
  const create = strapi.service('admin::user').create as (data: unknown) => Promise<unknown>;
  await (known ??
    create({
      firstname: 'An',
      lastname: 'Editor',
      ...ADMIN,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    }));
  const send = await serve(strapi);
  const { status, body } = await send('POST', '/admin/login', ADMIN);
  if (status !== 200) throw new Error(`the login was answered with ${status}`);
  return serve(strapi, body.data.token as string);
};

/** Requests over the content API with a token that may do everything. */
export const withFullAccess = async (strapi: Core.Strapi): Promise<Send> => {
  const { accessKey } = (await strapi.service('admin::api-token').create({
    name: `everything ${randomUUID()}`,
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  })) as { accessKey: string };
  return serve(strapi, accessKey);
};
