import { setTimeout as sleep } from 'node:timers/promises';

const API = '/api/newsroom';
const ARTICLE = 'plugin::newsroom.article';
const TERM = 'plugin::newsroom.glossary-term';
const TYPES = '/content-manager/collection-types';
const EDITED = `${TYPES}/${ARTICLE}`;
const PAGE_SIZE = 100;
/** How soon a change must show in the API: the promise is two seconds in a quiet system. */
const SOON_MS = 20_000;
const LOOK_MS = 50;

const query = (params) => new URLSearchParams(params).toString();

/** A failed proof: told in one line. */
class Disproof extends Error {}

/** Fails a step with what is said unless a condition holds. */
export const expect = (condition, said) => {
  if (!condition) throw new Disproof(typeof said === 'function' ? said() : said);
};

/** Fails a step unless two plain values are the same. */
export const expectSame = (found, wanted, what) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  expect(a === b, `${what}: wanted ${b}, found ${a}`);
};

/** How long something took, as a step tells it. */
export const inSeconds = (milliseconds) => `after ${(milliseconds / 1000).toFixed(1)} s`;

/** A paragraph of a body. */
export const paragraph = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** Looks again until a proof holds; resolves with the milliseconds that it took. */
export const soon = async (prove) => {
  const since = performance.now();
  for (;;) {
    try {
      await prove();
      return Math.round(performance.now() - since);
    } catch (error) {
      if (!(error instanceof Disproof) || performance.now() - since > SOON_MS) throw error;
    }
    await sleep(LOOK_MS);
  }
};

/** What a reader's site and an editor's panel ask of a Strapi, over HTTP alone. */
export const createSite = (origin, login) => {
  let token = null;

  const send = async (method, path, { body, as } = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(as ? { authorization: `Bearer ${as}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: null };
    }
  };

  const read = async (path) => {
    const { status, body } = await send('GET', `${API}${path}`);
    expect(status === 200, `GET ${API}${path} was answered with ${status}`);
    return body;
  };

  const logIn = async () => {
    if (token) return token;
    const { status, body } = await send('POST', '/admin/login', { body: login });
    expect(status === 200, `the login was answered with ${status}`);
    return (token = body.data.token);
  };

  /** The first entry of the panel's list with such a field, draft or not, or null. */
  const findFirst = async (uid, { locale, ...fields }) => {
    const filters = Object.entries(fields).map(([name, value]) => [`filters[${name}][$eq]`, value]);
    const path = `${TYPES}/${uid}?${query([...filters, ['locale', locale]])}`;
    const { status, body } = await send('GET', path, { as: await logIn() });
    expect(status === 200, `the panel's list was answered with ${status}`);
    return body.results[0] ?? null;
  };

  const edit = async (method, path, { body, locale } = {}) => {
    const suffix = locale ? `?${query({ locale })}` : '';
    const reply = await send(method, `${EDITED}${path}${suffix}`, { body, as: await logIn() });
    expect(
      reply.status < 300,
      () => `${method} ${path} was answered with ${reply.status}: ${reply.body?.error?.message}`
    );
    return reply.body;
  };

  return {
    send,
    read,
    /** All published articles of a locale, with their topics. */
    articles: async (locale) =>
      (
        await read(
          `/articles?${query({ locale, populate: 'topics', sort: 'publishedOn', 'pagination[pageSize]': PAGE_SIZE })}`
        )
      ).data,
    /** One of connections, backlinks, mentions, story. */
    part: (name, { documentId, locale }) =>
      read(`/articles/${documentId}/${name}?${query({ locale })}`),
    /** The status alone of a path that may be closed. */
    status: async (path) => (await send('GET', `${API}${path}`)).status,
    graphql: async (text) => (await send('POST', '/graphql', { body: { query: text } })).body,
    /** What an editor does in the panel. */
    editor: {
      find: (title, locale) => findFirst(ARTICLE, { title, locale }),
      findTerm: (term, locale) => findFirst(TERM, { term, locale }),
      create: async (data, locale) => (await edit('POST', '', { body: data, locale })).data,
      save: (documentId, data, locale) => edit('PUT', `/${documentId}`, { body: data, locale }),
      act: (documentId, action, locale) =>
        edit('POST', `/${documentId}/actions/${action}`, { body: {}, locale }),
      bulk: (action, documentIds, locale) =>
        edit('POST', `/actions/${action}`, { body: { documentIds }, locale }),
    },
  };
};
