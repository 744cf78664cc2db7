import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../support/newsroom/articles';
import { asAdmin, openSite, createToken, type Reply, type Send } from '../support/requests/site';
import { createProject, type TestProject } from '../support/project/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a request must hold, and what else it may; each value is a right one. */
interface Example {
  readonly query?: Fields;
  readonly alsoQuery?: Fields;
  readonly body?: Fields;
  readonly alsoBody?: Fields;
}

const ENTRY = { uid: ARTICLE as string, documentId: 'nobody', locale: 'en' };
const REF = { uid: ARTICLE as string, documentId: 'nobody' };
const LOCALE = { locale: 'en' };
const PAGE = { page: '1', pageSize: '20' };
const VALUES = { values: { limit: 5 } };

/** A right request to each route that takes more than its path. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  'admin-audit.find': {
    alsoQuery: {
      ...PAGE,
      action: 'pinned',
      actor: '1',
      from: '2026-01-31T00:00:00Z',
      until: '2026-01-31T00:00:00Z',
    },
  },
  'admin-index.failed': { alsoQuery: PAGE },
  'admin-index.retry': { alsoBody: { documentId: 'nobody' } },
  'admin-index.cancel': { body: { id: 1 } },
  'admin-index.undo': { body: { id: 1 } },
  'admin-list-view.counts': {
    query: { uid: ARTICLE, documentIds: 'nobody' },
    alsoQuery: LOCALE,
  },
  'admin-list-view.refresh': {
    body: { uid: ARTICLE, documentIds: ['nobody'] },
    alsoBody: LOCALE,
  },
  'admin-map.find': { alsoQuery: LOCALE },
  'admin-lists.topics': { alsoQuery: LOCALE },
  'admin-lists.find': {
    alsoQuery: { ...PAGE, ...LOCALE, topic: 'nobody', search: 'x', sort: 'first' },
  },
  'admin-lists.refresh': { body: REF, alsoBody: LOCALE },
  'admin-lists.choose': { body: { source: ENTRY, target: ENTRY, line: 'x' } },
  'admin-lists.takeBack': { body: { source: ENTRY, target: ENTRY } },
  'admin-lists.reject': { body: { source: ENTRY, target: ENTRY, reason: 'other' } },
  'admin-lists.never': { body: { documentId: 'nobody', never: true }, alsoBody: LOCALE },
  'admin-held.search': { query: { search: 'x' }, alsoQuery: LOCALE },
  'admin-held.hold': { body: REF, alsoBody: LOCALE },
  'admin-held.release': { body: REF, alsoBody: LOCALE },
  'admin-panel.search': { alsoQuery: { ...LOCALE, q: 'x', uid: ARTICLE } },
  'admin-panel.find': { alsoQuery: LOCALE },
  'admin-panel.explain': {
    query: { target: 'nobody' },
    alsoQuery: { ...LOCALE, targetUid: ARTICLE },
  },
  'admin-panel.pin': {
    alsoQuery: LOCALE,
    body: { target: REF },
    alsoBody: { position: 0, note: 'x' },
  },
  'admin-panel.order': { alsoQuery: LOCALE, body: { targets: [REF] } },
  'admin-panel.decide': {
    alsoQuery: LOCALE,
    body: { kind: 'rejected', target: REF, reason: 'other' },
  },
  'admin-panel.restore': { alsoQuery: LOCALE, body: { target: REF } },
  'admin-settings.save': { body: VALUES },
  'admin-settings.preview': { body: VALUES },
  'admin-writing.find': { alsoQuery: LOCALE },
  'admin-writing.incoming': { alsoQuery: LOCALE },
  'admin-writing.unlink': { alsoQuery: LOCALE },
  'admin-writing.link': { alsoQuery: LOCALE },
  'admin-writing.propose': { body: { name: 'x' }, alsoBody: LOCALE },
  'connection.find': {
    query: { documentIds: 'nobody' },
    alsoQuery: { ...LOCALE, uid: ARTICLE, limit: '1' },
  },
  'connection.findOne': { alsoQuery: { ...LOCALE, relation: 'background', limit: '1' } },
  'backlink.find': { alsoQuery: LOCALE },
  'mention.find': { alsoQuery: LOCALE },
  'story.find': { alsoQuery: LOCALE },
};

/** The routes whose requests Strapi itself checks. */
const OF_STRAPI = /^(plugin::newsroom\.)?(article|topic|glossary-term)\./;

const PARAMS: Readonly<Record<string, string>> = {
  uid: ARTICLE,
  documentId: 'nobody',
  list: 'orphans',
  term: 'nobody',
  id: '1',
};

/** Every way to get one field of a right request wrong: what is sent, and how the answer must begin. */
const faultsOf = ({ query = {}, alsoQuery = {}, body = {}, alsoBody = {} }: Example) => {
  const whole = { query: { ...query, ...alsoQuery }, body: { ...body, ...alsoBody } };
  const without = (fields: Fields, name: string): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
  return [
    { ...whole, query: { ...whole.query, unheardOf: '1' }, says: /^the query .*unheardOf$/ },
    { ...whole, body: { ...whole.body, unheardOf: 1 }, says: /^the body .*unheardOf$/ },
    ...Object.keys(whole.query).map((name) => ({
      ...whole,
      query: { ...without(whole.query, name), [`${name}[odd]`]: '1' },
      says: new RegExp(`^${name} must be `),
    })),
    ...Object.keys(whole.body).map((name) => ({
      ...whole,
      body: { ...whole.body, [name]: [[1]] },
      says: new RegExp(`^${name}\\S* must be `),
    })),
    ...Object.keys(query).map((name) => ({
      ...whole,
      query: without(whole.query, name),
      says: new RegExp(`^${name} must be .*, but is missing$`),
    })),
    ...Object.keys(body).map((name) => ({
      ...whole,
      body: without(whole.body, name),
      says: new RegExp(`^${name} must be .*, but is missing$`),
    })),
  ];
};

/** The routes of the plugin, as Strapi has made them. */
interface Routes {
  readonly admin: { readonly routes: readonly Route[] };
  readonly 'content-api': { readonly routes: readonly Route[] };
}

describe('every route of ours', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let sendAsAdmin: Send;
  let sendAsSite: Send;
  let all: { readonly route: Route; readonly send: (request: Example) => Promise<Reply> }[];

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    sendAsAdmin = await asAdmin(strapi);
    const site = await openSite(strapi);
    const token = await createToken(strapi, 'full-access');
    sendAsSite = (method, path, body) =>
      site.send(method, path, { token, ...(body === undefined ? {} : { body }) });
    const routes = strapi.plugin('newsroom').routes as unknown as Routes;
    const listed = [
      ...routes.admin.routes.map((route) => ({ route, prefix: '/newsroom', as: sendAsAdmin })),
      ...routes['content-api'].routes.map((route) => ({
        route,
        prefix: '/api/newsroom',
        as: sendAsSite,
      })),
    ];
    all = listed
      .filter(({ route }) => !OF_STRAPI.test(route.handler))
      .map(({ route, prefix, as }) => ({
        route,
        send: ({ query = {}, body = {} }) => {
          const path = route.path.replace(/:(\w+)/g, (_all, name: string) => PARAMS[name] ?? '');
          const text = new URLSearchParams(query as Record<string, string>).toString();
          const sent = ['GET', 'DELETE'].includes(route.method) ? undefined : body;
          return as(route.method, `${prefix}${path}?${text}`, sent);
        },
      }));
  });
  afterAll(() => project.remove());

  it('is among those looked at', () => {
    expect(all.length).toBeGreaterThan(40);
    const handlers = new Set(all.map(({ route }) => route.handler));
    expect(Object.keys(EXAMPLES).filter((handler) => !handlers.has(handler))).toEqual([]);
  });

  it('takes a right request', async () => {
    for (const { route, send } of all) {
      const { query, alsoQuery, body, alsoBody } = EXAMPLES[route.handler] ?? {};
      for (const request of [
        { query: query ?? {}, body: body ?? {} },
        { query: { ...query, ...alsoQuery }, body: { ...body, ...alsoBody } },
      ]) {
        const { status, text } = await send(request);
        // What it names may not be there, or no longer: only the request itself must not be refused.
        if (status === 400 && text.includes('"ValidationError"')) {
          expect([route.handler, text]).toEqual([route.handler, 'taken']);
        }
      }
    }
  });

  it('refuses an unknown field, a wrong type and a missing one with one sentence', async () => {
    for (const { route, send } of all) {
      for (const { says, ...request } of faultsOf(EXAMPLES[route.handler] ?? {})) {
        const sendsBody = !['GET', 'DELETE'].includes(route.method);
        if (!sendsBody && String(says).includes('the body')) continue;
        const { status, json } = await send(request);
        expect([route.handler, status, json.error?.message]).toEqual([
          route.handler,
          400,
          expect.stringMatching(says),
        ]);
      }
    }
  });
});
